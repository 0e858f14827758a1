// A record that the checks may make. `--sample FILE` names another one, for resources that are no accounts.

/**
 * @typedef {object} Sample
 * @property {Readonly<Record<string, unknown>>} record the body of a POST; `{unique}` is replaced in every one
 * @property {readonly [string, string]} fields two members of text that may be changed without regard to others; the second may be null
 * @property {Readonly<Record<string, unknown>>} invalid a change that is refused with 422, for its one member
 */

/** @type {Sample} */
export const accountSample = {
  record: {
    name: 'Conformance {unique}',
    email: 'conformance-{unique}@example.org',
    phone: '+44 20 7946 0000',
    company: 'Harbour Lights',
    status: 'active',
    creditLimit: 500_000,
    address: { street: '12 Harbour Road', city: 'Bristol', postcode: 'BS1 4QA', country: 'GB' },
    tags: ['Export'],
    contacts: [],
    notes: 'Call on Mondays.\n\nPays late.',
  },
  fields: ['name', 'company'],
  invalid: { name: '' },
}

/** @param {any} value @returns {Sample} */
export function parseSample(value) {
  const isObject = (/** @type {unknown} */ part) => typeof part === 'object' && part !== null && !Array.isArray(part)
  const { record, fields, invalid } = value ?? {}
  const isGood = isObject(record) && isObject(invalid) && Array.isArray(fields) && fields.length === 2
  if (!isGood || !fields.every((name) => typeof record[name] === 'string'))
    throw new Error('A sample is {"record": {…}, "fields": [two members of text in record], "invalid": {…}}.')
  return { record, fields: [fields[0], fields[1]], invalid }
}
