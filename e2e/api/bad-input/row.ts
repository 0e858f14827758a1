import type { ProblemCode } from '@/lib/conflict/problem'

/** One hostile or broken request, and the exact answer of the contract. */
export interface Row {
  readonly name: string
  /** POST where nothing is said. */
  readonly method?: string
  /** `{id}` is an account in version 1 that belongs to the test. */
  readonly path: string
  /** An empty value leaves a header out. */
  readonly headers?: Readonly<Record<string, string>>
  /** Text and bytes are sent as they are, everything else as JSON. */
  readonly body?: unknown
  /** Bo, an editor, where nothing is said; null is nobody. */
  readonly as?: 'ana' | 'bo' | 'cy' | null
  readonly status: number
  readonly code: ProblemCode
  /** Of `invalid-request`. */
  readonly reason?: string
  /** The one fault of `validation-failed`: JSON Pointer and code. */
  readonly fault?: readonly [pointer: string, code: string]
  /** Headers that the answer must have. */
  readonly answered?: Readonly<Record<string, string>>
}

/** A new account that only its row's fault keeps from being made. */
export const good = { name: 'Bad input', email: 'bad-input@northwind.example' } as const
export const accounts = '/api/accounts'
export const account = '/api/accounts/{id}'

export const invalid = (reason: string) => ({ status: 400, code: 'invalid-request', reason }) as const
export const faulty = (pointer: string, code: string) =>
  ({ status: 422, code: 'validation-failed', fault: [pointer, code] }) as const
export const missing = { status: 404, code: 'not-found' } as const
