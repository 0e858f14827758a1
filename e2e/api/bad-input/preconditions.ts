import { account, invalid, type Row } from './row'

const patch = (
  name: string,
  ifMatch: string,
  answer: Omit<Row, 'name' | 'path'>,
  body: object = { name: 'x' },
): Row => ({
  name,
  method: 'PATCH',
  path: account,
  headers: { 'if-match': ifMatch },
  body,
  ...answer,
})
const remove = (name: string, query: string, answer: Omit<Row, 'name' | 'path'>): Row => ({
  name,
  method: 'DELETE',
  path: `${account}${query}`,
  ...answer,
})
const required = { status: 428, code: 'precondition-required' } as const
const failed = { status: 412, code: 'stale-version' } as const
const malformed = invalid('malformed-header')

export const preconditions: readonly Row[] = [
  patch('none', '', required),
  remove('none, to delete', '', required),
  { name: 'none, to replace', method: 'PUT', path: account, body: { name: 'x', email: 'x@y.example' }, ...required },
  { name: 'none, to undo', path: `${account}/undo`, body: {}, ...required },
  patch('a tag without quotes', '1', malformed),
  patch('a tag of words', '"abc"', malformed),
  patch('an empty tag', '""', malformed),
  patch('a tag with a leading zero', '"01"', malformed),
  patch('a negative tag', '"-1"', malformed),
  patch('a tag that overflows', '"2147483648"', malformed),
  patch('a list with one bad tag', '"1", x', malformed),
  patch('a weak tag', 'W/"1"', failed),
  patch('a tag of another version', '"7"', failed),
  patch('a star from an editor', '*', { status: 403, code: 'forbidden' }),
  patch('a tag and another version', '"1"', invalid('version-mismatch'), { name: 'x', version: 2 }),
  patch('a version ahead', '', { status: 409, code: 'stale-version' }, { name: 'x', version: 9 }),
  remove('a query version of words', '?version=abc', invalid('query')),
  remove('a query version of 0', '?version=0', invalid('query')),
  remove('a query version with a sign', '?version=%2B1', invalid('query')),
  remove('a query version with a fraction', '?version=1.0', invalid('query')),
  remove('two query versions', '?version=1&version=1', invalid('query')),
]
