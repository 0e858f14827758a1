import { account, accounts, invalid, type Row } from './row'

const read = (query: string, path = accounts): Row => ({
  name: `${path}?${query}`.slice(0, 80),
  method: 'GET',
  path: `${path}?${query}`,
  ...invalid('query'),
})
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export const queries: readonly Row[] = [
  read('limit=0'),
  read('limit=101'),
  read('limit=-1'),
  read('limit=1e2'),
  read('limit=0x10'),
  read('limit=%20'),
  read('limit=10&limit=10'),
  read('sort=email'),
  read('sort=name,-name'),
  read('sort=__proto__'),
  read('status=gone'),
  read('status[]=active'),
  read('status='),
  read('surprise=1'),
  read('Limit=1'),
  read('q=%00'),
  read(`q=${'a'.repeat(5_000)}`),
  read('cursor='),
  read('cursor=x'),
  read('cursor=%7B%7D'),
  read(`cursor=${cursor({})}`),
  read(`cursor=${cursor([{ $gt: '' }, { $gt: '' }])}`),
  read(`cursor=${cursor(['2026-01-01', "' OR 1=1"])}`),
  read(`cursor=${cursor(Array(2_000).fill(1))}`),
  read(`cursor=${'a'.repeat(5_000)}`),
  read('limit=1000', `${account}/revisions`),
  read(`cursor=${cursor(['x'])}`, `${account}/revisions`),
  read('accountId=1', '/api/transfers'),
  read('accountId=x', '/api/events'),
]
