import { describe, expect, it } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import { toRecord } from '@/lib/accounts/account'
import { base as record } from '@/lib/conflict/merge-session.fixture'
import { problemSchema } from '@/lib/conflict/problem'
import { reduceEditor, startEditing } from '../editor-state'
import { findBroken, isAgainstRules } from './judging'

const person = { id: 'bo', name: 'Bo Lindqvist' }
const account: Account = {
  ...record,
  status: 'active',
  id: '0190a0a0-0000-7000-8000-000000000009',
  version: 4,
  createdAt: '2026-05-03T10:02:00.000Z',
  updatedAt: '2026-05-03T10:02:00.000Z',
  createdBy: person,
  updatedBy: person,
}
const closing = { ...toRecord(account), status: 'closed' } as const

const refuse = (base: Account, mine: typeof record, violations = findBroken({ base, mine }, { balance: 5_000 })) => {
  const [first] = violations
  const problem = problemSchema.parse({
    type: '/problems/rule-violation',
    title: 'A rule',
    status: 409,
    detail: 'A rule',
    instance: `/api/accounts/${base.id}`,
    requestId: 'r',
    code: 'rule-violation',
    ...first,
    violations,
  })
  if (problem.code !== 'rule-violation') throw new Error(problem.code)
  const outcome = { kind: 'refused', problem } as const
  return reduceEditor(startEditing(base), { type: 'settled', outcome, purpose: 'save', mine, submitted: {} })
}

describe('rules in the form', () => {
  it('stop a save before it is sent, but those about money', () => {
    const prospect: Account = { ...account, status: 'prospect', creditLimit: 50_000 }
    expect(isAgainstRules({ base: prospect, mine: { ...toRecord(prospect), creditLimit: 800_000 } })).toBe(true)
    expect(isAgainstRules({ base: account, mine: closing })).toBe(false)
  })

  it('take the balance from a refusal, and check all rules by it', () => {
    const { judging, failure } = refuse(account, closing)
    expect(judging).toEqual({ balance: 5_000 })
    expect(failure).toBeNull()
    expect(findBroken({ base: account, mine: closing }, { balance: 5_000 }).map(({ rule }) => rule)).toEqual([
      'close-needs-zero-balance',
    ])
    expect(findBroken({ base: account, mine: toRecord(account) }, { balance: 5_000 })).toEqual([])
  })

  it('leave a refusal that they do not explain to the banner', () => {
    const state = refuse(
      account,
      { ...toRecord(account), company: 'Group' },
      findBroken({ base: account, mine: closing }, { balance: 5_000 }),
    )
    expect(state).toMatchObject({ judging: null, failure: { code: 'rule-violation' } })
  })
})
