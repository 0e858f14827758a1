import { z } from 'zod'
import { type Problem, problemSchema } from '@/lib/conflict/problem'
import { noteRetryAfter } from './retry-after'
import { authorization } from './tab-identity'

/** What the server said: what was asked for, or a refusal that the caller must handle. */
export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly problem: Problem }

/** Nothing that the contract knows came back: a lost network, a proxy's page, half an answer. Outcome unknown. */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError'
  /** Null when no answer arrived at all. */
  readonly status: number | null
  /** What support can look the request up by, where the server gave one. */
  readonly requestId: string | null
  /** A refusal that a newer server may know: nothing was changed, but nobody here can say why. */
  readonly isRefusal: boolean
  constructor(response: Response | null, { cause, refusal, requestId }: Unreadable = {}) {
    super(response ? `unreadable answer with status ${response.status}` : 'no answer', { cause })
    this.status = response?.status ?? null
    this.requestId = requestId ?? response?.headers.get('X-Request-Id') ?? null
    this.isRefusal = refusal !== undefined
  }
}

/** A problem that this client does not know, or of which it lacks something. No 4xx changes anything; of a 5xx only the server can say so. */
const strangeRefusalSchema = z.union([
  z.object({ code: z.string(), status: z.int().min(400).max(499) }),
  z.object({ code: z.string(), status: z.int().min(500).max(599), outcome: z.literal('not-applied') }),
])
type StrangeRefusal = z.infer<typeof strangeRefusalSchema>
const requestIdSchema = z.object({ requestId: z.string() })

interface Unreadable {
  readonly cause?: unknown
  readonly refusal?: StrangeRefusal
  readonly requestId?: string
}

export interface ApiRequest<Schema extends z.ZodType> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api`, with its query. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What a success must look like; `z.null()` for one without a body. */
  readonly schema: Schema
  readonly signal?: AbortSignal
}

const timeoutMs = 30_000

/**
 * One exchange with the API. Refusals of the contract are returned; everything else that is no answer throws
 * `UnreadableAnswerError`, so that no caller can mistake it for either a success or a refusal.
 */
export async function callApi<Schema extends z.ZodType>(request: ApiRequest<Schema>): Promise<Answer<z.infer<Schema>>> {
  const response = await send(request)
  const body = await readBody(response)
  if (response.ok) {
    const data = request.schema.safeParse(body)
    if (data.success) return { ok: true, data: data.data }
  } else {
    const problem = problemSchema.safeParse(withDefaults(response, body))
    if (problem.success) {
      noteRetryAfter(problem.data, response.headers)
      return { ok: false, problem: problem.data }
    }
  }
  const requestId = requestIdSchema.safeParse(body).data?.requestId
  throw new UnreadableAnswerError(response, { refusal: findStrangeRefusal(response, body), requestId })
}

/** What another server of the contract may leave out. It is understood as said least. */
function withDefaults(response: Response, body: unknown): unknown {
  const known = z.record(z.string(), z.unknown()).safeParse(body).data
  if (known === undefined) return body
  const { headers, status } = response
  return {
    ...{ type: '', title: '', detail: '', instance: '', status, requestId: headers.get('X-Request-Id') ?? '' },
    ...{ outcome: 'unknown', retryable: true, nothingApplied: true },
    ...known,
  }
}

/** A page of a proxy, or half an answer, is none: it says nothing of what became of the request. */
function findStrangeRefusal({ status }: Response, body: unknown): StrangeRefusal | undefined {
  const refusal = strangeRefusalSchema.safeParse(body).data
  return refusal?.status === status ? refusal : undefined
}

async function send({ method = 'GET', path, body, headers, signal }: ApiRequest<z.ZodType>): Promise<Response> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const contentType = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  try {
    return await fetch(`/api${path}`, {
      method,
      headers: { ...authorization(), ...(body === undefined ? {} : { 'Content-Type': contentType }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new UnreadableAnswerError(null, { cause })
  }
}

async function readBody(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  } catch (cause) {
    throw new UnreadableAnswerError(response, { cause })
  }
}
