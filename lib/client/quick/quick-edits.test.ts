import { describe, expect, it } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import type { AccountListItem } from '@/lib/accounts/revision'
import { sumUp } from './bulk-run'
import { ana, bo, closingWithMoney, toAccount, toItem, toStale } from './quick.fixture'
import { applyIntent, type QuickRequest } from './quick-edit'
import { createQuickEdits } from './quick-edits'
import type { QuickSend } from './send-quick'
import type { QuickOutcome } from './settle-answer'

/** A server with versions: it saves what was made to the newest one, and refuses the rest. */
function createServer(items: readonly AccountListItem[]) {
  const stored = new Map(items.map((item) => [item.id, toAccount(item)]))
  const before = new Map<string, Account>()
  const sent: QuickSend[] = []
  let isOpen = true
  const held: (() => void)[] = []
  const read = (id: string): Account => {
    const account = stored.get(id)
    if (account === undefined) throw new Error(`no account ${id}`)
    return account
  }
  const save = (id: string, changes: Partial<Account>, updatedBy = ana) => {
    const account = read(id)
    before.set(id, account)
    stored.set(id, { ...account, ...changes, version: account.version + 1, updatedBy })
    return read(id)
  }
  const toChanges = (id: string, request: QuickRequest): Partial<Account> => {
    const { status, tags } = before.get(id) ?? read(id)
    return request.kind === 'patch' ? request.changes : { status, tags }
  }
  const answer = (send: QuickSend): QuickOutcome => {
    const current = read(send.id)
    if (send.request.version !== current.version)
      return { kind: 'refused', problem: toStale(current, ['status', 'tags']) }
    const changes = toChanges(send.id, send.request)
    if (changes.status === 'closed' && current.notes === 'has money')
      return { kind: 'refused', problem: closingWithMoney }
    return { kind: 'saved', account: save(send.id, changes) }
  }
  return {
    sent,
    read,
    byBo: (id: string, changes: Partial<Account>) => save(id, changes, bo),
    hold: () => {
      isOpen = false
    },
    /** How many requests are on their way. */
    held: () => held.length,
    release: () => {
      isOpen = true
      for (const go of held.splice(0)) go()
    },
    send: async (send: QuickSend) => {
      sent.push(send)
      if (!isOpen) await new Promise<void>((resolve) => held.push(resolve))
      return answer(send)
    },
  }
}

const twenty = Array.from({ length: 20 }, (_, index) => toItem(index + 1))

function start(items: readonly AccountListItem[] = twenty) {
  const server = createServer(items)
  const saved: Account[] = []
  const edits = createQuickEdits({ send: server.send, onSaved: (account) => saved.push(account) })
  const sums = () => {
    const { run } = edits.get()
    return run === null ? null : sumUp(run)
  }
  return { server, saved, edits, sums }
}

const first = toItem(1)
const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('edits of one account', () => {
  it('leave one after the other, each on the version of the one before, under keys of their own', async () => {
    const { server, edits, saved } = start()
    server.hold()
    edits.ask(first, { field: 'status', seen: 'active', to: 'suspended' })
    edits.ask(first, { field: 'status', seen: 'suspended', to: 'closed' })
    await settle()
    expect(server.sent.map(({ request }) => request.version)).toEqual([1])
    server.release()
    await settle()
    expect(server.sent.map(({ request }) => request.version)).toEqual([1, 2])
    expect(new Set(server.sent.map(({ key }) => key)).size).toBe(2)
    expect(saved.map(({ status }) => status)).toEqual(['suspended', 'closed'])
    edits.ask(saved[1] ?? first, { field: 'tags', add: ['VIP'], remove: [] })
    await settle()
    expect(server.read(first.id)).toMatchObject({ version: 4, tags: ['VIP'] })
  })

  it('keep the tags of two people', async () => {
    const { server, edits } = start()
    server.byBo(first.id, { tags: ['EU'] })
    edits.ask(first, { field: 'tags', add: ['VIP'], remove: [] })
    await settle()
    expect(server.read(first.id).tags).toEqual(['EU', 'VIP'])
  })
})

describe('a run', () => {
  it('sends four at a time, and sums up what was saved and what needs a person', async () => {
    const { server, edits, sums } = start()
    server.hold()
    server.byBo(toItem(3).id, { status: 'closed' })
    server.byBo(toItem(9).id, { status: 'closed' })
    const running = edits.run({ kind: 'status', to: 'suspended' }, twenty)
    await settle()
    expect(server.held()).toBe(4)
    server.release()
    await running
    expect(sums()).toMatchObject({ total: 20, saved: 18, needsYou: 2, left: 0 })
    expect(server.read(toItem(3).id).status).toBe('closed')
  })

  it('skips what is so already, and sends nothing that no rule allows', async () => {
    const items = [toItem(1, { tags: ['VIP'] }), toItem(2), toItem(3, { status: 'closed' })]
    const tags = start(items)
    await tags.edits.run({ kind: 'add-tag', tag: 'vip' }, items)
    expect(tags.sums()).toMatchObject({ saved: 2, same: 1 })
    const status = start(items)
    await status.edits.run({ kind: 'status', to: 'active' }, items)
    expect(status.sums()).toMatchObject({ same: 2, needsYou: 1 })
    expect(status.server.sent).toEqual([])
  })

  it('stops when it is cancelled: those on their way come to their end, the others are left', async () => {
    const { server, edits, sums } = start()
    server.hold()
    const running = edits.run({ kind: 'status', to: 'suspended' }, twenty)
    await settle()
    edits.endRun()
    server.release()
    const ids = await running
    expect(sums()).toMatchObject({ saved: 4, left: 16 })
    expect(ids).toHaveLength(4)
  })

  it('counts an account as saved or kept once the person settled it', async () => {
    const { server, edits, sums } = start()
    for (const number of [3, 9]) server.byBo(toItem(number).id, { status: 'suspended' })
    await edits.run({ kind: 'status', to: 'closed' }, twenty)
    edits.insist({ ...toItem(3), status: 'suspended', version: 2 })
    edits.drop(toItem(9).id, 'status')
    await settle()
    expect(sums()).toMatchObject({ saved: 19, kept: 1, needsYou: 0 })
    expect(server.read(toItem(3).id).status).toBe('closed')
  })

  it('mixes every outcome', async () => {
    const items = [
      toItem(1),
      toItem(2, { status: 'closed' }),
      toItem(3, { notes: 'has money' }),
      toItem(4, { status: 'suspended' }),
    ]
    const { server, edits, sums } = start(items)
    server.byBo(toItem(4).id, { status: 'active' })
    await edits.run({ kind: 'status', to: 'closed' }, items)
    expect(sums()).toMatchObject({ saved: 1, same: 1, needsYou: 2 })
    const reasons = [...edits.get().rows.values()].map(({ refused }) => refused.status?.reason.kind)
    expect(reasons.sort()).toEqual(['overtaken', 'rule', undefined, undefined])
  })
})

describe('taking a run back', () => {
  it('restores what was there, by the reversal of exactly its own version', async () => {
    const items = [toItem(1, { status: 'prospect' }), toItem(2, { status: 'suspended' })]
    const { server, edits, sums } = start(items)
    await edits.run({ kind: 'status', to: 'active' }, items)
    await edits.undoRun()
    expect(items.map(({ id }) => server.read(id).status)).toEqual(['prospect', 'suspended'])
    expect(server.sent.slice(2).map(({ request }) => request.kind)).toEqual(['undo', 'undo'])
    expect(sums()).toMatchObject({ saved: 2, needsYou: 0 })
  })

  it('leaves what somebody changed since, and lists it', async () => {
    const items = [toItem(1), toItem(2), toItem(3)]
    const { server, edits, sums } = start(items)
    await edits.run({ kind: 'status', to: 'suspended' }, items)
    server.byBo(toItem(2).id, { status: 'closed' })
    server.byBo(toItem(3).id, { notes: 'called' })
    await edits.undoRun()
    expect(items.map(({ id }) => server.read(id).status)).toEqual(['active', 'closed', 'active'])
    expect(sums()).toMatchObject({ saved: 2, needsYou: 1 })
    expect(edits.get().rows.get(toItem(2).id)?.refused.status?.reason).toMatchObject({
      kind: 'overtaken',
      now: 'closed',
      by: { id: 'bo' },
    })
  })

  it('takes away only the tags that it added', async () => {
    const items = [toItem(1), toItem(2, { tags: ['VIP'] })]
    const { server, edits } = start(items)
    await edits.run({ kind: 'add-tag', tag: 'VIP' }, items)
    server.byBo(toItem(1).id, { tags: ['EU', 'VIP'] })
    await edits.undoRun()
    expect(items.map(({ id }) => server.read(id).tags)).toEqual([['EU'], ['VIP']])
  })

  it('does not take back what the same person changed in the row since', async () => {
    const { server, edits, sums } = start([first])
    await edits.run({ kind: 'status', to: 'suspended' }, [first])
    edits.ask({ ...first, version: 2, status: 'suspended' }, { field: 'status', seen: 'suspended', to: 'closed' })
    await settle()
    await edits.undoRun()
    expect(server.read(first.id).status).toBe('closed')
    expect(sums()).toMatchObject({ needsYou: 1 })
  })
})

describe('an intent', () => {
  it('leaves the other fields alone', () => {
    expect(applyIntent(first, { field: 'tags', add: ['b', 'a'], remove: [] })).toEqual({ ...first, tags: ['a', 'b'] })
  })
})
