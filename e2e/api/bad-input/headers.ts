import { account, accounts, good, invalid, type Row } from './row'

const unauthenticated = { method: 'GET', path: accounts, status: 401, code: 'unauthenticated', as: null } as const
const challenge = { 'www-authenticate': 'Bearer realm="truce"' }

export const headers: readonly Row[] = [
  { name: 'no key', ...unauthenticated, answered: challenge },
  { name: 'an unknown key', ...unauthenticated, headers: { authorization: 'Bearer nobody' } },
  {
    name: 'a key of 10,000 characters',
    ...unauthenticated,
    headers: { authorization: `Bearer ${'a'.repeat(10_000)}` },
  },
  { name: 'another scheme', ...unauthenticated, headers: { authorization: 'Basic ZGVtby1hbmE6' } },
  { name: 'a scheme alone', ...unauthenticated, headers: { authorization: 'Bearer' } },
  { name: 'two keys', ...unauthenticated, headers: { authorization: 'Bearer demo-ana, Bearer demo-bo' } },
  { name: 'a key with SQL', ...unauthenticated, headers: { authorization: "Bearer ' OR '1'='1" } },
  { name: 'a key in the query', ...unauthenticated, path: `${accounts}?key=demo-ana` },
  {
    name: 'a viewer that writes',
    path: accounts,
    body: good,
    as: 'cy',
    status: 403,
    code: 'forbidden',
  },
  {
    name: 'an answer in XML',
    method: 'GET',
    path: account,
    headers: { accept: 'application/xml' },
    status: 406,
    code: 'not-acceptable',
  },
  {
    name: 'an answer in anything but JSON',
    method: 'GET',
    path: account,
    headers: { accept: 'application/json;q=0, text/html' },
    status: 406,
    code: 'not-acceptable',
  },
  {
    name: 'a fence that is none',
    method: 'PATCH',
    path: account,
    headers: { 'lease-fence': '-1' },
    body: { version: 1, name: 'x' },
    ...invalid('malformed-header'),
  },
  {
    name: 'headers of 20 kB',
    method: 'GET',
    path: accounts,
    headers: { 'x-large': 'a'.repeat(20_000) },
    ...invalid('malformed-header'),
    status: 431,
  },
]
