import { account, accounts, faulty, good, invalid, type Row } from './row'

/** Members that nobody may write, and values of other kinds. */
export const members: readonly Row[] = [
  { name: 'an id of one’s own', path: accounts, body: { ...good, id: '{id}' }, ...faulty('/id', 'read-only') },
  {
    name: 'a version of a new account',
    path: accounts,
    body: { ...good, version: 1 },
    ...faulty('/version', 'read-only'),
  },
  {
    name: 'another workspace',
    path: accounts,
    body: { ...good, workspaceId: 'x' },
    ...faulty('/workspaceId', 'unknown-member'),
  },
  { name: 'a balance', path: accounts, body: { ...good, balance: 1_000_000 }, ...faulty('/balance', 'unknown-member') },
  {
    name: 'another author',
    method: 'PATCH',
    path: account,
    body: { version: 1, updatedBy: { id: 'x', name: 'Ana' } },
    ...faulty('/updatedBy', 'read-only'),
  },
  {
    name: 'an operator for a value',
    path: accounts,
    body: { ...good, name: { set: 'x' } },
    ...faulty('/name', 'invalid-type'),
  },
  {
    name: 'a status that is none',
    path: accounts,
    body: { ...good, status: 'ACTIVE' },
    ...faulty('/status', 'invalid-value'),
  },
  {
    name: 'a country that is none',
    path: accounts,
    body: { ...good, address: { country: 'XX' } },
    ...faulty('/address/country', 'invalid-country'),
  },
  {
    name: '51 tags',
    path: accounts,
    body: { ...good, tags: Array.from({ length: 51 }, (_, at) => `t${at}`) },
    ...faulty('/tags', 'too-many'),
  },
  {
    name: 'a policy that is none',
    method: 'PATCH',
    path: '/api/workspace',
    as: 'ana',
    headers: { 'if-match': '"1"' },
    body: { leasePolicy: 'none' },
    ...faulty('/leasePolicy', 'invalid-value'),
  },
  {
    name: 'a query where none is taken',
    method: 'DELETE',
    path: `${account}?force=1`,
    headers: { 'if-match': '"1"' },
    ...invalid('query'),
  },
]
