import { account, accounts, faulty, good, type Row } from './row'

const inside = JSON.stringify(good).slice(1, -1)
const limit = (number: string, code: string): Row => ({
  name: `a credit limit of ${number}`,
  path: accounts,
  body: `{${inside},"creditLimit":${number}}`,
  ...faulty('/creditLimit', code),
})
const version = (number: string, code: string): Row => ({
  name: `version ${number}`,
  method: 'PATCH',
  path: account,
  body: `{"version":${number},"name":"x"}`,
  ...faulty('/version', code),
})
const amount = (number: string, code: string): Row => ({
  name: `a transfer of ${number}`,
  path: '/api/transfers',
  headers: { 'idempotency-key': `amount-${Buffer.from(number).toString('hex').padEnd(20, '0')}` },
  body: { fromId: null, toId: '{id}', amount: JSON.parse(number) },
  ...faulty('/amount', code),
})

export const numbers: readonly Row[] = [
  limit('-1', 'too-small'),
  limit('0.5', 'invalid-type'),
  limit('1e400', 'invalid-type'),
  limit('1000000000001', 'too-big'),
  limit('9007199254740993', 'too-big'),
  limit('"3"', 'invalid-type'),
  limit('true', 'invalid-type'),
  limit('[1]', 'invalid-type'),
  version('"3"', 'invalid-type'),
  version('3.5', 'invalid-type'),
  version('null', 'invalid-type'),
  version('0', 'too-small'),
  version('-0', 'too-small'),
  version('-1', 'too-small'),
  version('2147483648', 'too-big'),
  version('{"gte":0}', 'invalid-type'),
  amount('0', 'too-small'),
  amount('-100', 'too-small'),
  amount('1000000000001', 'too-big'),
  amount('0.01', 'invalid-type'),
  amount('"100"', 'invalid-type'),
]
