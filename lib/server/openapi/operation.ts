import 'server-only'
import type { ProblemCode } from '@/lib/conflict/problem'
import type { Role } from '@/lib/server/auth/actor'
import type { HeaderName } from './headers'
import type { ParameterName } from './parameters'
import type { SchemaName } from './schemas'
import type { TagName } from './tags'

/** An answer to a call that succeeded. */
export interface Answered {
  readonly status: number
  readonly description: string
  /** The JSON that it holds; without one it is empty. */
  readonly schema?: SchemaName
  /** The data of each kind of event, for an answer that is a stream. */
  readonly events?: readonly SchemaName[]
  /** The media types of an answer that is a file. */
  readonly files?: readonly string[]
  /** Beside `X-Request-Id` and `Cache-Control`, which every answer has. */
  readonly headers?: readonly HeaderName[]
  /** Headers that this answer has only sometimes. */
  readonly sometimes?: readonly HeaderName[]
}

/** A code under the status that it usually has, or under another one. */
export type Refusable = ProblemCode | readonly [code: ProblemCode, status: number]

/** One call: what it takes, what it answers, and every way in which it may be refused. */
export interface Operation {
  readonly id: string
  readonly tag: TagName
  readonly summary: string
  /** Markdown: what a caller must know beyond the summary. */
  readonly description?: string
  /** `session`: the cookie of somebody signed in, and no key. */
  readonly access: 'public' | 'session' | Role
  readonly parameters?: readonly ParameterName[]
  readonly body?: {
    readonly types: readonly string[]
    readonly schema: SchemaName
    /** Nothing needs to be sent where a header says it all. */
    readonly isOptional?: boolean
  }
  readonly answers: readonly Answered[]
  readonly refusals: readonly Refusable[]
}

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'
/** What paths offer, by method. A `HEAD` for each `GET`, and `OPTIONS`, come by themselves. */
export type Operations = Readonly<Record<string, { readonly [M in Method]?: Operation }>>

export const json = ['application/json']
export const mergePatch = ['application/merge-patch+json', 'application/json']
