import 'server-only'
import type { Runner } from '@/lib/server/accounts/change/attempt'
import type { Actor, Role } from '@/lib/server/auth/actor'
import type { Session } from '@/lib/server/auth/session/find-session'
import type { Answer, Parsed, Reply } from './answer'
import type { KeyHeader } from './idempotency/idempotency-key'
import type { RunnerOptions } from './idempotency/runners'

/** One request on its way through a handler. */
export interface PublicCall {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly requestId: string
}

export interface Call extends PublicCall {
  readonly actor: Actor
  readonly key: KeyHeader
  /** The whole body, read once, at most 1 MiB. */
  readonly readBody: () => Promise<Parsed<Uint8Array>>
  /** How this call's write is run: with an `Idempotency-Key`, in one transaction with the stored reply. */
  readonly toRunner: <Value>(respond: (value: Value) => Reply, options?: RunnerOptions) => Runner<Value>
}

/** What a call answers with; by its address where it has a choice. JSON where nothing is said. */
export type AnswerType = string | ((url: URL) => string)

export type Handler =
  | {
      readonly role: 'public'
      readonly mediaType?: AnswerType
      /** Asked by whoever keeps the server running: never told that it asks too often. */
      readonly isProbe?: boolean
      readonly handle: (call: PublicCall) => Promise<Answer>
    }
  | {
      readonly role: Role
      readonly mediaType?: AnswerType
      readonly handle: (call: Call) => Promise<Answer>
      /** For who is signed in, but in no workspace; without it they are refused. */
      readonly handleHomeless?: (call: PublicCall, session: Session) => Promise<Answer>
    }
