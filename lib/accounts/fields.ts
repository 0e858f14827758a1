import type { Policy, RecordPolicies } from '@/lib/merge'
import type { AccountRecord } from './account'
import { toPhoneKey, toTagKey } from './canonical'
import { maxCreditLimit } from './credit-limit'
import { toEmailKey } from './email'

export type FieldName = keyof AccountRecord

const sameBy = (toKey: (text: string) => string): Policy => ({
  kind: 'one',
  equal: (a, b) => typeof a === 'string' && typeof b === 'string' && toKey(a) === toKey(b),
})
const phone = sameBy(toPhoneKey)
const email = sameBy((text) => toEmailKey(text) ?? text)
const one: Policy = { kind: 'one' }

interface Field {
  readonly label: string
  readonly policy: Policy
}

/**
 * Every field that people write, in the order of the form: what the API calls it in English, and how two changes of it
 * are merged. Screens have words of their own for it.
 */
export const accountFields: Readonly<Record<FieldName, Field>> = {
  name: { label: 'Name', policy: one },
  email: { label: 'Email', policy: email },
  phone: { label: 'Phone', policy: phone },
  company: { label: 'Company', policy: one },
  status: { label: 'Status', policy: one },
  creditLimit: { label: 'Credit limit', policy: { kind: 'additive', min: 0, max: maxCreditLimit } },
  address: { label: 'Address', policy: one },
  tags: { label: 'Tags', policy: { kind: 'set', key: toTagKey } },
  contacts: { label: 'Contacts', policy: { kind: 'list', key: 'id', fields: { name: one, role: one, email, phone } } },
  notes: { label: 'Notes', policy: { kind: 'text', sameSentence: 'ask' } },
}

/** A check for member names that come from outside. */
export const isFieldName = (name: string): name is FieldName => Object.hasOwn(accountFields, name)
export const fieldNames: readonly FieldName[] = Object.keys(accountFields).filter(isFieldName)

/** The same for the members of a contact. */
export const contactFieldLabels: Readonly<Record<string, string>> = {
  name: 'Name',
  role: 'Role',
  email: 'Email',
  phone: 'Phone',
}

/** The merge policies of contract section 1. Status and credit limit are looked at together. */
export const accountPolicies: RecordPolicies = {
  fields: Object.fromEntries(fieldNames.map((name) => [name, accountFields[name].policy])),
  linked: [['status', 'creditLimit']],
}
