// Accounts, answers and refusals as quick edits meet them.
import type { Account } from '@/lib/accounts/account'
import type { AccountListItem } from '@/lib/accounts/revision'
import type { Change, Problem, ProblemOf } from '@/lib/conflict/problem'

const at = '2026-11-22T10:00:00.000Z'
export const ana = { id: 'ana', name: 'Ana Marin' }
export const bo = { id: 'bo', name: 'Bo Lindqvist' }

const uuid = (number: number) => `0190b7a2-5c1e-7d3f-9a40-${String(number).padStart(12, '0')}`

export function toItem(number: number, changes: Partial<AccountListItem> = {}): AccountListItem {
  return {
    id: uuid(number),
    version: 1,
    balance: 0,
    name: `Account ${number}`,
    email: `office-${number}@example.com`,
    phone: null,
    company: null,
    status: 'active',
    creditLimit: 0,
    address: null,
    tags: [],
    contacts: [],
    notes: '',
    createdAt: at,
    createdBy: ana,
    updatedAt: at,
    updatedBy: ana,
    ...changes,
  }
}

export const toAccount = ({ balance: _, ...account }: AccountListItem, changes: Partial<Account> = {}): Account => ({
  ...account,
  ...changes,
})

const toFrame = (code: Problem['code'], status = 409) => ({
  type: `/problems/${code}`,
  title: code,
  status,
  detail: code,
  instance: '/api/accounts',
  requestId: 'request-1',
})

/** Somebody saved `current` first, with these fields changed. */
export function toStale(current: Account, fields: readonly string[], who = bo): ProblemOf<'stale-version'> {
  const changes = fields.map(
    (field): Change => ({
      pointer: `/${field}`,
      label: field,
      verdict: 'theirs',
      base: null,
      mine: null,
      theirs: null,
      policy: 'one',
      actors: [{ ...who, at, version: current.version }],
    }),
  )
  return {
    ...toFrame('stale-version'),
    code: 'stale-version',
    resource: { type: 'account', id: current.id },
    baseVersion: 1,
    currentVersion: current.version,
    base: null,
    current: { ...current, updatedBy: who },
    changes,
    revisions: [],
    clean: false,
  }
}

export const toDeleted = (last: Account): ProblemOf<'deleted'> => ({
  ...toFrame('deleted'),
  code: 'deleted',
  deletedAt: at,
  deletedBy: bo,
  lastVersion: last.version,
  last,
  restorable: true,
})

export const closingWithMoney: ProblemOf<'rule-violation'> = {
  ...toFrame('rule-violation'),
  code: 'rule-violation',
  rule: 'close-needs-zero-balance',
  pointer: '/status',
  limit: 0,
  actual: 1_500,
  remedies: [
    { rel: 'transfer', title: 'Transfer', transfer: { fromId: uuid(1), toId: null, amount: 1_500 } },
    { rel: 'keep-status', title: 'Keep', changes: { status: 'active' } },
  ],
}

export const closedIsReadOnly: ProblemOf<'rule-violation'> = {
  ...toFrame('rule-violation'),
  code: 'rule-violation',
  rule: 'closed-is-read-only',
  pointer: '/tags',
  remedies: [{ rel: 'only-status', title: 'Reopen', changes: { status: 'suspended', tags: [] } }],
}

export const lockedByBo: ProblemOf<'locked'> = {
  ...toFrame('locked', 423),
  code: 'locked',
  lease: { holder: bo, acquiredAt: at, expiresAt: at, canTakeOver: false },
}

export const busy: ProblemOf<'transaction-conflict'> = {
  ...toFrame('transaction-conflict'),
  code: 'transaction-conflict',
  retryable: true,
  nothingApplied: true,
}

export const tooMany: Problem = { ...toFrame('too-many-requests', 429), code: 'too-many-requests' }
