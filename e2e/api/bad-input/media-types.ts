import { account, accounts, good, type Row } from './row'

const refused = { status: 415, code: 'unsupported-media-type' } as const
const typed = (name: string, type: string): Row => ({
  name,
  path: accounts,
  headers: { 'content-type': type },
  body: good,
  ...refused,
  answered: { accept: 'application/json' },
})

export const mediaTypes: readonly Row[] = [
  typed('no media type', ''),
  typed('text', 'text/plain'),
  typed('a form', 'application/x-www-form-urlencoded'),
  typed('parts', 'multipart/form-data; boundary=x'),
  typed('nearly JSON', 'application/json5'),
  typed('two types', 'application/json, text/plain'),
  typed('UTF-16', 'application/json; charset=utf-16'),
  typed('Latin-1', 'application/json; charset="iso-8859-1"'),
  typed('a merge patch for a new account', 'application/merge-patch+json'),
  {
    name: 'a JSON patch',
    method: 'PATCH',
    path: account,
    headers: { 'content-type': 'application/json-patch+json' },
    body: [{ op: 'replace', path: '/name', value: 'x' }],
    ...refused,
    answered: { 'accept-patch': 'application/merge-patch+json, application/json' },
  },
  {
    name: 'a compressed body',
    path: accounts,
    headers: { 'content-encoding': 'gzip' },
    body: good,
    ...refused,
    answered: { 'accept-encoding': 'identity' },
  },
  {
    name: 'an encoding that says there is none',
    path: accounts,
    headers: { 'content-encoding': 'identity' },
    body: good,
    ...refused,
  },
]
