import 'server-only'
import type { Example } from './exchange'
import { accounts } from './people'

/** Balances, and the movements of money that make them. */
export const moneyExamples: readonly Example[] = [
  {
    name: 'read-balance',
    summary: 'What an account has',
    as: 'cy',
    method: 'GET',
    path: `/accounts/${accounts.prairie}/balance`,
  },
  {
    name: 'create-transfer',
    summary: 'From one account to another',
    as: 'bo',
    method: 'POST',
    path: '/transfers',
    headers: { 'Idempotency-Key': 'prairie-hinode-2026-11-20' },
    body: { fromId: accounts.prairie, toId: accounts.hinode, amount: 12_500, memo: 'Sample lots' },
  },
  {
    name: 'create-transfer-from-outside',
    summary: 'Money that comes in',
    as: 'bo',
    method: 'POST',
    path: '/transfers',
    headers: { 'Idempotency-Key': 'prairie-paid-in-2026-11-20' },
    body: { fromId: null, toId: accounts.prairie, amount: 2_500, memo: null },
  },
  {
    name: 'list-transfers',
    summary: 'The newest movement of an account',
    as: 'cy',
    method: 'GET',
    path: `/transfers?accountId=${accounts.prairie}&limit=1`,
  },
  {
    name: 'rule-violation-transfer',
    summary: 'More than there is',
    as: 'bo',
    method: 'POST',
    path: '/transfers',
    headers: { 'Idempotency-Key': 'prairie-too-much-2026-11-20' },
    body: { fromId: accounts.prairie, toId: accounts.hinode, amount: 900_000_000_000 },
  },
]
