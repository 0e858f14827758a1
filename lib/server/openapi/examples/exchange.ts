import 'server-only'
import type { DemoCaller } from './people'

/** What must happen at the same moment for an answer that no request brings about by itself. */
export type Circumstance = 'twice-at-once' | 'many-streams' | 'writes-meet' | 'database-away' | 'defect'

/** A body with a long stretch of one letter, for one that is too large to be written down. */
export interface LongBody {
  readonly before: string
  readonly filler: string
  readonly times: number
  readonly after: string
}

/** A request to the demo as it is after its first start. */
export interface ExampleRequest {
  /** Whose key it carries; null sends none. */
  readonly as: DemoCaller | null
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api`, with its query. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** JSON. */
  readonly body?: unknown
  readonly longBody?: LongBody
}

/** A request with what comes of it; the answer is recorded under the same name. */
export interface Example extends ExampleRequest {
  readonly name: string
  readonly summary: string
  /** Requests that must be sent before it, and some that put things right again. */
  readonly first?: readonly ExampleRequest[]
  readonly afterwards?: readonly ExampleRequest[]
  readonly circumstance?: Circumstance
}
