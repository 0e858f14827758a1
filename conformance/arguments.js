import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { profiles } from './profiles.js'
import { accountSample, parseSample } from './sample.js'

export const usage = `Usage: npm run conformance -- URL [options]

  --profile NAMES     core, full, or some of: ${profiles.map(({ name }) => name).join(', ')}
                      Without it everything is tried, and core is what must hold.
  --key KEY           who calls; a key that may do everything
  --other-key KEY     somebody else in the same place (leases, people)
  --viewer-key KEY    somebody who may only read (callers)
  --auth HEADER       how a key is sent                    [Authorization: Bearer {key}]
  --path PATH         of one record                        [/api/accounts/{id}]
  --sample FILE       a record that may be made there, as JSON: {"record": {…}, "fields": ["a", "b"], "invalid": {…}}`

const text = /** @type {const} */ ({ type: 'string' })
const options = {
  profile: text,
  key: text,
  'other-key': text,
  'viewer-key': text,
  auth: { ...text, default: 'Authorization: Bearer {key}' },
  path: { ...text, default: '/api/accounts/{id}' },
  sample: text,
}

/** @typedef {import('./trial.js').Target} Target */

/**
 * Reads a command line; throws an Error that says what is wrong with it.
 * @param {readonly string[]} args
 * @returns {{ target: Target, run: readonly string[] | undefined, wanted: readonly string[] }}
 */
export function readArguments(args) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [url, ...more] = positionals
  if (url === undefined || more.length > 0 || !/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new Error('Say where the server is: http://localhost:3000')
  const { auth = '', path = '', sample } = values
  if (!/^[^:\s]+:.*\{key\}/.test(auth)) throw new Error('--auth is a header with {key}: "Authorization: Bearer {key}"')
  const names = values.profile === undefined ? undefined : readProfiles(values.profile)
  return {
    target: {
      url: url.replace(/\/+$/, ''),
      path: path.includes('{id}') ? path : `${path.replace(/\/+$/, '')}/{id}`,
      auth,
      keys: { own: values.key, other: values['other-key'], viewer: values['viewer-key'] },
      sample: sample === undefined ? accountSample : parseSample(JSON.parse(readFileSync(sample, 'utf8'))),
    },
    run: names,
    wanted: names ?? ['core'],
  }
}

/** @param {string} value @returns {string[]} */
function readProfiles(value) {
  const known = profiles.map(({ name }) => name)
  const names = value === 'full' ? known : value.split(',')
  const strange = names.filter((name) => !known.includes(name))
  if (strange.length > 0)
    throw new Error(`There is no profile ${strange.join(', ')}; there are full, ${known.join(', ')}.`)
  return names
}
