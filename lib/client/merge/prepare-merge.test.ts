import { expect, it, vi } from 'vitest'
import { type Account, toRecord } from '@/lib/accounts/account'
import { accountPolicies } from '@/lib/accounts/fields'
import { toRows } from '@/lib/conflict/merge-rows'
import { createMergeSession, type MergeSession, reduceMergeSession, toResult } from '@/lib/conflict/merge-session'
import { mergeRecord } from '@/lib/merge'
import { account } from '../live/live.fixture'
import { prepareWith } from './prepare-merge'
import type { MergeOrder } from './run-merge'

const toLines = (word: string) =>
  Array.from({ length: 700 }, (_, line) => `${line} called ${line % 50 ? 'us' : word} back`)
const toNotes = (word: string) => `${toLines(word).slice(0, 350).join('\n')}\n\n${toLines('us').slice(350).join('\n')}`

function toSession(change: (base: Account, notes: string) => Account = (base, notes) => ({ ...base, notes })) {
  const [base, mine, theirs] = ['us', 'Al', 'Jo'].map((word) => toRecord(change(account, toNotes(word))))
  if (base === undefined || mine === undefined || theirs === undefined) throw new Error('three of them')
  return createMergeSession({ base, baseVersion: 1, mine, theirs, theirsVersion: 2, actors: {} })
}

const mergeElsewhere = vi.fn(async ({ base, mine, theirs, detail }: MergeOrder) => ({
  kind: 'done' as const,
  merge: structuredClone(mergeRecord(base, mine, theirs, accountPolicies, { detail })),
}))
const granularityOf = (session: MergeSession) =>
  toRows(session).flatMap((row) => (row.kind === 'notes' ? [row.text?.granularity] : []))

it('compares what is short where it is', async () => {
  const session = toSession((base) => base)
  expect(await prepareWith(mergeElsewhere, session)).toBe(session)
  expect(mergeElsewhere).not.toHaveBeenCalled()
})

it('takes over the merge that was made elsewhere, and comes to the same result', async () => {
  const session = toSession()
  expect(await prepareWith(mergeElsewhere, session)).toBe(session)
  expect(toRows(session)).toEqual(toRows({ ...session, theirs: { ...session.theirs } }))
  expect(granularityOf(session)).toEqual(['word'])
})

const giveUp = (...details: readonly string[]) =>
  vi.fn(async (order: MergeOrder) =>
    details.includes(order.detail) ? { kind: 'late' as const } : mergeElsewhere(order),
  )

it.each([
  { coarse: 'paragraph', run: giveUp('word') },
  { coarse: 'whole', run: giveUp('word', 'paragraph') },
])('compares as $coarse what takes too long, and everything can still be decided', async ({ coarse, run }) => {
  const session = await prepareWith(run, toSession())
  expect(session.detail).toBe(coarse)
  expect(granularityOf(session)).toEqual([coarse])
  const decide = (by: 'mine' | 'theirs') => toResult(reduceMergeSession(session, { kind: 'choose-rest', by })).notes
  expect(decide('mine')).toBe(session.mine.notes)
  expect(decide('theirs')).toBe(session.theirs.notes)
})

it('never compares more finely than it did before', async () => {
  const run = giveUp('word')
  const session = await prepareWith(run, { ...toSession(), detail: 'paragraph' })
  expect(session.detail).toBe('paragraph')
  expect(run.mock.calls.map(([{ detail }]) => detail)).toEqual(['paragraph'])
})

it('compares by words all the same where no worker can be had', async () => {
  const session = await prepareWith(async () => ({ kind: 'failed' }), toSession())
  expect(granularityOf(session)).toEqual(['word'])
})
