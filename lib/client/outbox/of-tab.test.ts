// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { inTurn, noteOutbox } from './of-tab'
import { createOutbox } from './outbox'
import { toAccount, toId, toSave } from './outbox.fixture'
import { createMemoryStore } from './outbox-store'
import { keepSave } from './queue'

afterEach(() => noteOutbox(null))

async function openWith(number: number) {
  const outbox = createOutbox('ana', createMemoryStore())
  const save = toSave(toAccount(number), { phone: '1' })
  await outbox.change((entries) => keepSave(entries, { save, handed: [], fresh: { id: 'e', key: 'k', createdAt: 1 } }))
  noteOutbox(outbox)
  return outbox
}

describe('a write beside the outbox', () => {
  it('goes at once where nothing of the account waits', async () => {
    expect(await inTurn(toId(1), async () => 'sent')).toBe('sent')
    await openWith(2)
    expect(await inTurn(toId(1), async () => 'sent')).toBe('sent')
  })

  it('does not overtake a save of the account that waits', async () => {
    const outbox = await openWith(1)
    expect(await inTurn(toId(1), () => Promise.reject(new Error('overtaken')))).toBeNull()
    await outbox.change(() => ({ entries: [], value: undefined }))
    expect(await inTurn(toId(1), async () => 'sent')).toBe('sent')
  })
})
