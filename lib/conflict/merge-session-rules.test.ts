import { describe, expect, it } from 'vitest'
import { checkRules, type Remedy } from '@/lib/accounts/rules'
import { countProblems, toRows } from './merge-rows'
import {
  isReady,
  learnMoney,
  type MergeSession,
  needsLook,
  parseMergeSession,
  reduceMergeSession,
  toResult,
  toViolations,
} from './merge-session'
import { base, bo, startSession } from './merge-session.fixture'

type Changes = Partial<typeof base>

/** A merge in which nothing is to decide but what the two changes bring. */
const merge = (start: Changes, mine: Changes, theirs: Changes): MergeSession => {
  const original = { ...base, ...start }
  const actors = Object.fromEntries(Object.keys(theirs).map((field) => [field, [bo]]))
  return startSession({ base: original, mine: { ...original, ...mine }, theirs: { ...original, ...theirs }, actors })
}

/** Bo took back what had made it a customer; the other raised its limit. */
const broken = () => merge({ status: 'active', creditLimit: 50_000 }, { creditLimit: 800_000 }, { status: 'prospect' })
/** The balance is not zero, and the server said so. */
const withMoney = () =>
  learnMoney(
    merge({ status: 'active' }, { status: 'closed' }, { company: 'Northwind Group' }),
    'an-account',
    checkRules({
      id: 'an-account',
      stored: { ...base, status: 'active' },
      record: { ...base, status: 'closed' },
      balance: 5_000,
    }),
  )
const take = (session: MergeSession, rel: string): MergeSession => {
  const remedies: Remedy[] = toViolations(session).flatMap((violation) => violation.remedies)
  const changes = remedies.find((remedy) => remedy.rel === rel)?.changes
  if (changes === undefined) throw new Error(`no remedy ${rel}`)
  return reduceMergeSession(session, { kind: 'cure', changes })
}
const rulesOf = (session: MergeSession) => toViolations(session).map(({ rule }) => rule)

describe('a merge whose result breaks a rule', () => {
  it('is not ready, needs a look, and says where', () => {
    const session = broken()
    expect(rulesOf(session)).toEqual(['prospect-credit'])
    expect(isReady(session)).toBe(false)
    expect(needsLook(session)).toBe(true)
    const rows = toRows(session)
    expect(rows.filter(({ state }) => state === 'invalid').map(({ field }) => field)).toEqual(['status', 'creditLimit'])
    expect(countProblems(rows)).toBe(1)
  })

  it.each([
    ['lower-credit-limit', { status: 'prospect', creditLimit: 100_000 }],
    ['set-status', { status: 'active', creditLimit: 800_000 }],
  ] as const)('is ready by one press of %s, and broken again by undo', (rel, result) => {
    const cured = take(broken(), rel)
    expect(toResult(cured)).toMatchObject(result)
    expect(isReady(cured)).toBe(true)
    expect(parseMergeSession(JSON.parse(JSON.stringify(cured)))).toEqual(cured)
    const undone = reduceMergeSession(cured, { kind: 'undo' })
    expect(toResult(undone)).toEqual(toResult(broken()))
    expect(rulesOf(undone)).toEqual(['prospect-credit'])
    expect(toResult(reduceMergeSession(undone, { kind: 'redo' }))).toMatchObject(result)
  })

  it('says nothing while it is open what status or credit limit become', () => {
    const open = merge({ status: 'prospect', creditLimit: 50_000 }, { creditLimit: 800_000 }, { creditLimit: 90_000 })
    expect(rulesOf(open)).toEqual([])
    const decided = reduceMergeSession(open, { kind: 'choose', pointer: '/creditLimit', decision: 'mine' })
    expect(rulesOf(decided)).toEqual(['prospect-credit'])
  })

  it('offers no remedy in a field that nobody changed', () => {
    const open = merge({ status: 'prospect', creditLimit: 50_000 }, { creditLimit: 800_000 }, { creditLimit: 90_000 })
    const decided = reduceMergeSession(open, { kind: 'choose', pointer: '/creditLimit', decision: 'mine' })
    expect(toViolations(decided).flatMap(({ remedies }) => remedies.map(({ rel }) => rel))).toEqual([
      'lower-credit-limit',
    ])
  })

  it('gives back every field of an account that was closed meanwhile', () => {
    const closed = merge({}, { company: 'Northwind Group', notes: 'Call before noon.' }, { status: 'closed' })
    expect(rulesOf(closed)).toEqual(['closed-is-read-only'])
    const reopened = take(closed, 'only-status')
    expect(toResult(reopened)).toEqual({ ...base, status: 'suspended' })
    expect(isReady(reopened)).toBe(true)
  })
})

describe('a rule about money', () => {
  it('is known once a refusal told the balance, and may be tried again', () => {
    const session = withMoney()
    expect(rulesOf(session)).toEqual(['close-needs-zero-balance'])
    expect(isReady(session)).toBe(true)
    expect(countProblems(toRows(session))).toBe(0)
    expect(parseMergeSession(JSON.parse(JSON.stringify(session)))).toEqual(session)
  })

  it('is cured by keeping the status', () => {
    const kept = take(withMoney(), 'keep-status')
    expect(toResult(kept)).toMatchObject({ status: 'active', company: 'Northwind Group' })
    expect(rulesOf(kept)).toEqual([])
  })
})
