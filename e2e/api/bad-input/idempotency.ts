import { account, accounts, good, invalid, type Row } from './row'

const post = (name: string, key: string): Row => ({
  name,
  path: accounts,
  headers: { 'idempotency-key': key },
  body: good,
  ...invalid('malformed-header'),
})

export const idempotency: readonly Row[] = [
  post('a key of 15 characters', 'a'.repeat(15)),
  post('a key of 65 characters', 'a'.repeat(65)),
  post('a key in quotes', `"${'a'.repeat(20)}"`),
  post('a key with a space', `${'a'.repeat(10)} ${'a'.repeat(10)}`),
  post('a key with a path', '../../../../etc/passwd'),
  post('a key with SQL', "x'; DROP TABLE x; --"),
  post('a key of other letters', 'ä'.repeat(20)),
  post('two keys', `${'a'.repeat(16)}, ${'b'.repeat(16)}`),
  {
    name: 'no key where one is needed',
    path: '/api/transfers',
    body: { fromId: null, toId: '{id}', amount: 100 },
    ...invalid('idempotency-key-required'),
  },
  {
    name: 'a bad key for a patch',
    method: 'PATCH',
    path: account,
    headers: { 'idempotency-key': 'short' },
    body: { version: 1, name: 'x' },
    ...invalid('malformed-header'),
  },
]
