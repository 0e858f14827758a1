import type { AccountRecord } from './account'
import { type FieldName, fieldNames } from './fields'

/** Whether two canonical values are the same. Canonical objects have their members in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields in which two records differ, in the order of the form. */
export const changedFields = (from: AccountRecord, to: AccountRecord): FieldName[] =>
  fieldNames.filter((field) => !isSame(from[field], to[field]))

/** The fields of `to` that differ from `from`: what a save sends. */
export const toChanges = (from: AccountRecord, to: AccountRecord): Partial<AccountRecord> =>
  Object.fromEntries(changedFields(from, to).map((field) => [field, to[field]]))
