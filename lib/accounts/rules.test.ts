import { describe, expect, it } from 'vitest'
import { type AccountRecord, type AccountStatus, accountInputSchema, accountStatuses } from './account'
import { type AccountMove, applyRemedy, canBecome, checkDeletion, checkRules, violationSchema } from './rules'

const id = '0190a0a0-0000-7000-8000-000000000001'
const toRecord = (changes: Partial<AccountRecord> = {}): AccountRecord =>
  accountInputSchema.parse({ name: 'Northwind', email: 'a@northwind.example', status: 'active', ...changes })

interface Save {
  readonly stored: Partial<AccountRecord> | null
  readonly saved: Partial<AccountRecord>
  readonly balance?: number | null
  readonly isUndo?: boolean
}
const toMove = ({ stored, saved, balance = 0, isUndo }: Save): AccountMove => {
  const before = stored === null ? null : toRecord(stored)
  const record = toRecord({ ...stored, ...saved })
  return { id, stored: before, record, balance, ...(isUndo !== undefined && { isUndo }) }
}
const rulesOf = (save: Save) => checkRules(toMove(save)).map(({ rule }) => rule)
/** The first broken rule, with what would cure it as the API says it. */
const check = (save: Save) => {
  const [first] = checkRules(toMove(save))
  return { ...first, remedies: first?.remedies.map(({ title }) => title) }
}

describe('a status', () => {
  const allowed: Readonly<Record<AccountStatus, readonly AccountStatus[]>> = {
    prospect: ['active', 'closed'],
    active: ['suspended', 'closed'],
    suspended: ['active', 'closed'],
    closed: ['suspended'],
  }
  const pairs = accountStatuses.flatMap((from) => accountStatuses.map((to) => [from, to] as const))

  it.each(pairs)('goes from %s to %s only where the contract says so', (from, to) => {
    const isAllowed = from === to || allowed[from].includes(to)
    expect(canBecome(from, to)).toBe(isAllowed)
    expect(rulesOf({ stored: { status: from }, saved: { status: to } })).toEqual(isAllowed ? [] : ['status-transition'])
  })

  it('names what is allowed instead, and how to get there', () => {
    expect(check({ stored: { status: 'active' }, saved: { status: 'prospect' } })).toMatchObject({
      rule: 'status-transition',
      pointer: '/status',
      detail: 'Status cannot go from Active to Prospect.',
      allowed: ['suspended', 'closed'],
      remedies: ['Keep status Active', 'Change status to Suspended', 'Change status to Closed'],
    })
  })

  it('offers no closing where money stands against it', () => {
    const { remedies } = check({ stored: { status: 'active' }, saved: { status: 'prospect' }, balance: 5 })
    expect(remedies).toEqual(['Keep status Active', 'Change status to Suspended'])
  })

  it('may be any in a new account, and any that an undo brings back', () => {
    for (const status of accountStatuses) expect(rulesOf({ stored: null, saved: { status } })).toEqual([])
    for (const [from, to] of pairs)
      expect(rulesOf({ stored: { status: from }, saved: { status: to }, isUndo: true })).toEqual([])
  })
})

describe('a closed account', () => {
  const stored = { status: 'closed', phone: null, notes: 'old' } as const

  it('takes a change of its status and nothing else', () => {
    expect(rulesOf({ stored, saved: { status: 'suspended' } })).toEqual([])
    expect(check({ stored, saved: { phone: '1', notes: 'new' } })).toMatchObject({
      rule: 'closed-is-read-only',
      pointer: '/phone',
      allowed: ['suspended'],
      remedies: ['Reopen it, and leave the rest as it was'],
    })
  })

  it('is not changed by the save that reopens it either', () => {
    expect(rulesOf({ stored, saved: { status: 'suspended', notes: 'new' } })).toEqual(['closed-is-read-only'])
  })

  it('is reopened by a patch of no more than what was typed', () => {
    const [violation] = checkRules(toMove({ stored, saved: { phone: '1', notes: 'new' } }))
    expect(violation?.remedies[0]?.changes).toEqual({ phone: null, notes: 'old', status: 'suspended' })
  })

  it('takes back its last change', () => {
    expect(rulesOf({ stored, saved: { notes: 'new' }, isUndo: true })).toEqual([])
  })
})

describe('closing', () => {
  const closing = { stored: { status: 'active' }, saved: { status: 'closed' } } as const

  it.each([
    ['active', 5_000, ['Transfer the remaining €50', 'Keep status Active']],
    ['active', -5_000, ['Pay in €50', 'Keep status Active']],
    ['suspended', 5_000, ['Transfer the remaining €50', 'Keep status Suspended']],
    // Nothing can be paid into it, and a prospect moves no money at all.
    ['suspended', -5_000, ['Keep status Suspended']],
    ['prospect', 5_000, ['Keep status Prospect', 'Change status to Active']],
  ] as const)('is refused to an account that is %s and holds %i cents', (status, balance, remedies) => {
    const stored = { status, creditLimit: 5_000 }
    expect(check({ stored, saved: { status: 'closed' }, balance })).toMatchObject({
      rule: 'close-needs-zero-balance',
      pointer: '/status',
      limit: 0,
      actual: balance,
      remedies,
    })
  })

  it('is allowed with nothing in it, and left to the server where the balance is not known', () => {
    expect(rulesOf({ ...closing, balance: 0 })).toEqual([])
    expect(rulesOf({ ...closing, balance: null })).toEqual([])
  })
})

describe('the credit of a prospect', () => {
  const stored = { status: 'prospect' } as const

  it('goes up to €1,000', () => {
    expect(rulesOf({ stored, saved: { creditLimit: 100_000 } })).toEqual([])
    expect(check({ stored, saved: { creditLimit: 800_000 } })).toMatchObject({
      rule: 'prospect-credit',
      pointer: '/creditLimit',
      detail: 'Prospects can have a credit limit up to €1,000. This save would make it €8,000.',
      limit: 100_000,
      actual: 800_000,
      remedies: ['Set credit limit to €1,000', 'Change status to Active'],
    })
  })

  it('is checked in a new account', () => {
    expect(rulesOf({ stored: null, saved: { status: 'prospect', creditLimit: 100_001 } })).toEqual(['prospect-credit'])
  })

  it('is no matter for an account that becomes active in the same save', () => {
    expect(rulesOf({ stored, saved: { status: 'active', creditLimit: 800_000 } })).toEqual([])
  })
})

describe('a credit limit', () => {
  const stored = { status: 'active', creditLimit: 800_000 } as const

  it('stays at or above what is used of it', () => {
    expect(rulesOf({ stored, saved: { creditLimit: 300_000 }, balance: -300_000 })).toEqual([])
    expect(check({ stored, saved: { creditLimit: 299_999 }, balance: -300_000 })).toMatchObject({
      rule: 'credit-below-overdraft',
      pointer: '/creditLimit',
      limit: 300_000,
      actual: 299_999,
      remedies: ['Set credit limit to €3,000', 'Pay in €0.01'],
    })
  })

  it('is left to the server where the balance is not known', () => {
    expect(rulesOf({ stored, saved: { creditLimit: 0 }, balance: null })).toEqual([])
  })
})

describe('a deletion', () => {
  it.each([
    ['active', 5_000, ['Transfer the remaining €50']],
    ['active', -5_000, ['Pay in €50']],
    ['suspended', 5_000, ['Transfer the remaining €50']],
    ['suspended', -5_000, []],
  ] as const)('is refused to an account that is %s and holds %i cents', (status, balance, titles) => {
    const [violation] = checkDeletion({ id, status, balance })
    expect(violation).toMatchObject({ rule: 'delete-needs-zero-balance', pointer: '', limit: 0, actual: balance })
    expect(violation?.remedies.map(({ title }) => title)).toEqual(titles)
  })

  it('is allowed with nothing in it', () => {
    expect(checkDeletion({ id, status: 'active', balance: 0 })).toEqual([])
  })
})

describe('every save', () => {
  const limits = [0, 100_000, 800_000]
  const balances = [null, 0, 5_000, -90_000, -500_000]
  const saves = accountStatuses.flatMap((from) =>
    accountStatuses.flatMap((to) =>
      limits.flatMap((creditLimit) =>
        balances.flatMap((balance) =>
          [undefined, 'typed'].map((notes) => ({
            stored: { status: from, creditLimit: from === 'prospect' ? 100_000 : 500_000 },
            saved: { status: to, creditLimit, ...(notes !== undefined && { notes }) },
            balance,
          })),
        ),
      ),
    ),
  )
  /** What the database itself never holds. */
  const isPossible = ({ stored, balance }: (typeof saves)[number]) =>
    balance === null || (balance >= -stored.creditLimit && (stored.status !== 'closed' || balance === 0))
  const refused = saves.filter(isPossible).flatMap((save) => {
    const move = toMove(save)
    const violations = checkRules(move)
    return violations.length === 0 ? [] : [{ move, violations }]
  })

  it('that breaks a rule says so in the shape of the contract, and there is a way out', () => {
    expect(refused.length).toBeGreaterThan(100)
    for (const { violations } of refused) {
      for (const violation of violations) expect(violationSchema.parse(violation)).toStrictEqual(violation)
      expect(violations.some(({ remedies }) => remedies.length > 0)).toBe(true)
    }
  })

  it('is valid after any remedy of the one rule that it breaks', () => {
    for (const { move, violations } of refused.filter((one) => one.violations.length === 1)) {
      expect(violations[0]?.remedies).not.toEqual([])
      for (const remedy of violations[0]?.remedies ?? []) expect(checkRules(applyRemedy(move, remedy))).toEqual([])
    }
  })

  it('that breaks several rules is one rule better after any remedy, and breaks no new one', () => {
    for (const { move, violations } of refused)
      for (const { rule, remedies } of violations)
        for (const remedy of remedies) {
          const left = checkRules(applyRemedy(move, remedy)).map((violation) => violation.rule)
          expect(left).not.toContain(rule)
          for (const other of left) expect(violations.map((violation) => violation.rule)).toContain(other)
        }
  })

  it('that changes nothing breaks no rule', () => {
    const record = toRecord({ status: 'closed', creditLimit: 0 })
    expect(checkRules({ id, stored: record, record, balance: 5 })).toEqual([])
  })
})
