import { isSameJson } from '@/lib/merge'
import type { AccountRecord } from './account'
import { type FieldName, fieldNames } from './fields'

/** The fields in which two records differ, in the order of the form. */
export const changedFields = (from: AccountRecord, to: AccountRecord): FieldName[] =>
  fieldNames.filter((field) => !isSameJson(from[field], to[field]))

/** The fields of `to` that differ from `from`: what a save sends. */
export const toChanges = (from: AccountRecord, to: AccountRecord): Partial<AccountRecord> =>
  Object.fromEntries(changedFields(from, to).map((field) => [field, to[field]]))
