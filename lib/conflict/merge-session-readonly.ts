// Fields that a person may not edit: what they have there is never sent, and nothing is asked about it.
import type { AccountRecord } from '@/lib/accounts/account'
import { parsePointer } from '@/lib/merge'
import type { MergeSession } from './merge-session-schema'

interface Sides {
  readonly base: AccountRecord
  readonly mine: AccountRecord
}

/** The person's record with the original in every field that is not theirs to edit. */
export const withoutReadonly = ({ base, mine }: Sides, fields: readonly string[]): AccountRecord => ({
  ...mine,
  ...Object.fromEntries(Object.entries(base).filter(([field]) => fields.includes(field))),
})

export const isReadonlyAt = ({ readonlyFields = [] }: MergeSession, pointer: string): boolean =>
  readonlyFields.includes(parsePointer(pointer)?.[0] ?? '')
