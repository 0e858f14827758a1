import { describe, expect, it } from 'vitest'
import type { AccountStatus } from '@/lib/accounts/account'
import { busy, closingWithMoney, lockedByBo, toAccount, toDeleted, toItem, toStale } from './quick.fixture'
import type { Intent } from './quick-edit'
import { toEdit } from './quick-edit'
import { type QuickRow, toRequest, toShown } from './quick-row'
import { noQuickEdits, type QuickAction, type QuickState, reduceQuick } from './quick-state'
import { maxContinued, type QuickOutcome } from './settle-answer'

const item = toItem(1)
const { id } = item
const toStatus = (to: AccountStatus, seen: AccountStatus = 'active'): Intent => ({ field: 'status', seen, to })
const addTag = (...add: string[]): Intent => ({ field: 'tags', add, remove: [] })
const ask = (intent: Intent, account = item): QuickAction => ({ kind: 'ask', account, edit: toEdit(intent) })
const answer = (outcome: QuickOutcome): QuickAction => ({ kind: 'answer', id, outcome })
const refusal = (problem: Extract<QuickOutcome, { kind: 'refused' }>['problem']) => answer({ kind: 'refused', problem })
const saved = (changes: Parameters<typeof toAccount>[1]) => answer({ kind: 'saved', account: toAccount(item, changes) })

const run = (...actions: QuickAction[]): QuickState => actions.reduce(reduceQuick, noQuickEdits)
const rowOf = (state: QuickState): QuickRow => {
  const row = state.rows.get(id)
  if (row === undefined) throw new Error('nothing was asked')
  return row
}
const shownIn = (state: QuickState, read = item) => toShown(read, state.rows.get(id))

describe('an edit of the status', () => {
  it('shows at once and sends that field alone, with the version that was seen', () => {
    const state = run(ask(toStatus('suspended')))
    expect(shownIn(state).status).toBe('suspended')
    expect(toRequest(rowOf(state))).toEqual({ kind: 'patch', version: 1, changes: { status: 'suspended' } })
  })

  it('is confirmed silently, and shown before the list is read again', () => {
    const state = run(ask(toStatus('suspended')), saved({ version: 2, status: 'suspended' }))
    expect(rowOf(state)).toMatchObject({ queue: [], refused: {}, base: { version: 2 } })
    expect(shownIn(state).status).toBe('suspended')
    expect(shownIn(state, { ...item, version: 3, status: 'closed' }).status).toBe('closed')
  })

  it('is not overwritten by what others save while it is on its way, and does not hide theirs behind a version', () => {
    const state = run(ask(toStatus('suspended')))
    const live = { ...item, version: 2, status: 'closed' as const, name: 'Renamed' }
    expect(shownIn(state, live)).toMatchObject({ status: 'suspended', name: 'Renamed' })
    expect(toRequest(rowOf(state))).toMatchObject({ version: 1 })
  })

  it('goes on by itself over the newest version while the status is the one that was seen', () => {
    const state = run(ask(toStatus('suspended')), refusal(toStale(toAccount(item, { version: 5 }), ['phone'])))
    expect(rowOf(state).refused).toEqual({})
    expect(toRequest(rowOf(state))).toEqual({ kind: 'patch', version: 5, changes: { status: 'suspended' } })
  })

  it('goes back when somebody changed the status first, and says who', () => {
    const current = toAccount(item, { version: 2, status: 'closed' })
    const state = run(ask(toStatus('suspended')), refusal(toStale(current, ['status'])))
    expect(shownIn(state).status).toBe('closed')
    expect(rowOf(state).refused.status?.reason).toMatchObject({ kind: 'overtaken', now: 'closed', by: { id: 'bo' } })
    expect(rowOf(state).queue).toEqual([])
  })

  it('is saved over what the person sees then, once the person insists', () => {
    const current = { ...item, version: 2, status: 'suspended' as const }
    const state = run(ask(toStatus('closed')), refusal(toStale(toAccount(current), ['status'])), {
      kind: 'insist',
      account: current,
    })
    expect(shownIn(state).status).toBe('closed')
    expect(toRequest(rowOf(state))).toEqual({ kind: 'patch', version: 2, changes: { status: 'closed' } })
  })

  it('needs no save when somebody else set the same', () => {
    const current = toAccount(item, { version: 2, status: 'suspended' })
    const state = run(ask(toStatus('suspended')), refusal(toStale(current, ['status'])))
    expect(rowOf(state)).toMatchObject({ queue: [], refused: {} })
  })

  it('stops for a credit limit that somebody changed, since the two are looked at together', () => {
    const current = toAccount(item, { version: 2, creditLimit: 500 })
    const state = run(ask(toStatus('suspended')), refusal(toStale(current, ['creditLimit'])))
    expect(rowOf(state).refused.status?.reason).toMatchObject({ kind: 'linked', creditLimit: 500, by: { id: 'bo' } })
    expect(shownIn(state).status).toBe('active')
  })

  it.each([
    ['a rule', closingWithMoney, 'rule'],
    ['a deletion', toDeleted(toAccount(item)), 'deleted'],
    ['a lease', lockedByBo, 'locked'],
    ['a busy database', busy, 'busy'],
  ] as const)('goes back for %s, and what is stored is shown', (_, problem, kind) => {
    const state = run(ask(toStatus('closed')), refusal(problem))
    expect(rowOf(state).refused.status?.reason.kind).toBe(kind)
    expect(shownIn(state).status).toBe('active')
  })
})

describe('two edits of one account', () => {
  it('go in order, the second on the version of the first', () => {
    const state = run(ask(toStatus('suspended')), ask(addTag('VIP')), saved({ version: 2, status: 'suspended' }))
    expect(toRequest(rowOf(state))).toEqual({ kind: 'patch', version: 2, changes: { tags: ['VIP'] } })
    expect(shownIn(state)).toMatchObject({ status: 'suspended', tags: ['VIP'] })
  })

  it('are one question when the first is refused and both are of the status', () => {
    const current = { ...item, version: 2, status: 'suspended' as const }
    const state = run(
      ask(toStatus('closed')),
      ask(toStatus('active', 'closed')),
      ask(addTag('VIP')),
      refusal(toStale(toAccount(current), ['status'])),
    )
    expect(shownIn(state)).toMatchObject({ status: 'suspended', tags: ['VIP'] })
    expect(rowOf(state).queue).toHaveLength(1)
    const insisted = reduceQuick(reduceQuick(state, saved({ version: 3, status: 'suspended', tags: ['VIP'] })), {
      kind: 'insist',
      account: { ...current, version: 3 },
    })
    expect(toRequest(rowOf(insisted))).toEqual({ kind: 'patch', version: 3, changes: { status: 'active' } })
  })

  it('lets the tags be saved while the status waits for the person', () => {
    const state = run(
      ask(toStatus('closed')),
      ask(addTag('VIP')),
      refusal(toStale(toAccount(item, { version: 2, status: 'suspended' }), ['status'])),
    )
    expect(toRequest(rowOf(state))).toEqual({ kind: 'patch', version: 2, changes: { tags: ['VIP'] } })
    expect(rowOf(state).refused.status).toBeDefined()
  })
})

describe('an edit of the tags', () => {
  it('is made again to the newest tags, so that nobody loses one', () => {
    const current = toAccount(item, { version: 2, tags: ['EU'] })
    const state = run(ask(addTag('VIP')), refusal(toStale(current, ['tags'])))
    expect(toRequest(rowOf(state))).toEqual({ kind: 'patch', version: 2, changes: { tags: ['EU', 'VIP'] } })
  })

  it('asks after three such rounds', () => {
    const stale = Array.from({ length: maxContinued + 1 }, (_, index) =>
      refusal(toStale(toAccount(item, { version: index + 2 }), ['tags'])),
    )
    expect(rowOf(run(ask(addTag('VIP')), ...stale.slice(1))).refused).toEqual({})
    const state = run(ask(addTag('VIP')), ...stale)
    expect(rowOf(state).refused.tags?.reason).toEqual({ kind: 'busy' })
    expect(shownIn(state).tags).toEqual([])
  })

  it('has nothing to send when the tag is there in another spelling', () => {
    const state = run(ask(addTag('vip'), { ...item, tags: ['VIP'] }))
    expect(toRequest(rowOf(state))).toBeNull()
  })
})

describe('an outcome that is not known', () => {
  const sent = { key: 'key-1', request: { kind: 'patch', version: 1, changes: { status: 'suspended' } } } as const
  const lost = run(ask(toStatus('suspended')), { kind: 'send', id, sent }, answer({ kind: 'unknown' }))

  it('shows what is known to be stored', () => {
    expect(shownIn(lost).status).toBe('active')
  })

  it('is found out by exactly the same request under the same key', () => {
    const again = reduceQuick(lost, { kind: 'retry', id, field: 'status' })
    expect(rowOf(again).queue[0]?.sent).toEqual(sent)
    expect(toRequest(rowOf(again))).toEqual(sent.request)
  })

  it('is not sent under that key when it is known that nothing was saved', () => {
    const refused = run(ask(toStatus('suspended')), { kind: 'send', id, sent }, refusal(busy))
    expect(rowOf(reduceQuick(refused, { kind: 'retry', id, field: 'status' })).queue[0]?.sent).toBeNull()
  })
})
