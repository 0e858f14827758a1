import { describe, expect, it } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import { toKept } from '../drafts/kept-draft'
import { type Draft, reduceEditor, startEditing } from '../editor-state'
import { account, savedByBo } from '../live/live.fixture'
import { prepareMerge } from './prepare-merge'
import { restoreDraft } from './restore-draft'

const phone = '+44 20 7946 0018'

/** The editor on `current`, after this draft of version 1 was restored into it. */
function restore(draft: Draft, current: Account, typedSince: Draft = {}) {
  const kept = toKept(reduceEditor(startEditing(account), { type: 'edit', draft }))
  if (kept === null) throw new Error('nothing was typed')
  const owner = { accountId: account.id, personId: 'person-ana', visit: 'v', tab: 't', at: 0 }
  const state = { ...startEditing(current), draft: typedSince }
  return restoreDraft(prepareMerge, { kept: { ...owner, ...kept }, state, revisions: [], way: 'restore' })
}

describe('a restored draft', () => {
  it('stands in the form as it was typed', async () => {
    expect(await restore({ phone }, account)).toMatchObject({ base: account, draft: { phone }, conflict: null })
  })

  it('moves on to what was saved since, where that is something else', async () => {
    const current = savedByBo({ company: 'Northwind Group' })
    expect(await restore({ phone }, current)).toMatchObject({ base: current, draft: { phone }, conflict: null })
  })

  it('asks where both changed the same', async () => {
    const restored = await restore({ phone }, savedByBo({ phone: '+44 20 7946 0055' }))
    expect(restored).toMatchObject({ draft: { phone }, conflict: { kind: 'merge', isOpen: true } })
  })

  it('asks where others changed what must fit together with it', async () => {
    const restored = await restore({ creditLimit: 800_000 }, savedByBo({ status: 'prospect' }))
    expect(restored).toMatchObject({ draft: { creditLimit: 800_000 }, conflict: { kind: 'merge', isOpen: true } })
  })

  it('gives way to what was typed since', async () => {
    const restored = await restore({ phone, notes: 'Kept.' }, account, { phone: '1' })
    expect(restored).toMatchObject({ draft: { phone: '1', notes: 'Kept.' } })
  })
})
