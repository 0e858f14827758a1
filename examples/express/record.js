// What people may write of an account. What a value may be is up to each server; that faults are told by pointer is not.
import { isDeepStrictEqual } from 'node:util'

const isText = (max) => (value) => typeof value === 'string' && value.length <= max
const orNull = (test) => (value) => value === null || test(value)
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

const members = {
  name: { label: 'Name', empty: '', test: (value) => isText(120)(value) && value.trim() !== '' },
  email: { label: 'E-mail', empty: '', test: (value) => isText(254)(value) && value.includes('@') },
  phone: { label: 'Phone', empty: null, test: orNull(isText(40)) },
  company: { label: 'Company', empty: null, test: orNull(isText(120)) },
  status: { label: 'Status', empty: 'prospect', test: (value) => statuses.includes(value) },
  creditLimit: { label: 'Credit limit', empty: 0, test: (value) => Number.isSafeInteger(value) && value >= 0 },
  address: { label: 'Address', empty: null, test: orNull(isObject) },
  tags: { label: 'Tags', empty: [], test: (value) => Array.isArray(value) && value.every(isText(40)) },
  contacts: { label: 'Contacts', empty: [], test: (value) => Array.isArray(value) && value.every(isObject) },
  notes: { label: 'Notes', empty: '', test: isText(100_000) },
}
const statuses = ['prospect', 'active', 'suspended', 'closed']

export const memberNames = Object.keys(members)
export const labelOf = (name) => members[name].label

/** The writable part of an account; what is left out is empty. */
export const toRecord = (body) =>
  Object.fromEntries(memberNames.map((name) => [name, body[name] === undefined ? members[name].empty : body[name]]))

/** Every fault at once: of what was sent, and of the record that it would make. */
export function findFaults(sent, record) {
  const unknown = Object.keys(sent).filter((name) => !memberNames.includes(name))
  const invalid = memberNames.filter((name) => !members[name].test(record[name]))
  return [
    ...unknown.map((name) => ({ pointer: `/${name}`, code: 'unknown-member', detail: `${name} cannot be written.` })),
    ...invalid.map((name) => ({ pointer: `/${name}`, code: 'invalid', detail: `${labelOf(name)} cannot be that.` })),
  ]
}

/** RFC 7396. */
export function applyMergePatch(target, patch) {
  if (!isObject(patch)) return patch
  const result = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch))
    if (value === null) delete result[name]
    else result[name] = applyMergePatch(result[name], value)
  return result
}

export const changedNames = (one, other) => memberNames.filter((name) => !isDeepStrictEqual(one[name], other[name]))
