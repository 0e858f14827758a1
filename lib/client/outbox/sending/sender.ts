import { UnreadableAnswerError } from '../../api'
import { newKey } from '../../send/send-write'
import { isOnline } from '../../use-online'
import type { OutboxEntry } from '../entry'
import type { Delivered, Outbox } from '../outbox'
import { findNext, queue, rewrite, settleRefused, settleSaved, startSending } from '../queue'
import { type DeliveryTools, deliverEntry, type Outcome } from './deliver-entry'
import { ifFree, toAccountLock, toSenderLock, whenFree } from './locks'

interface SenderTools extends Pick<DeliveryTools, 'attempt' | 'loadEngine'> {
  readonly outbox: Outbox
  /** Hears of each save before anybody else does. */
  readonly onDelivered: (delivered: Delivered) => void
}

/**
 * Sends what waits, one save after the other: of one account in order, and an account that needs a person never holds
 * up the others. One tab does it at a time. Resolves when each account had its turn: to whether something still waits.
 */
export function sendWaiting(tools: SenderTools): Promise<boolean> {
  const { outbox } = tools
  return whenFree(toSenderLock(outbox.personId), async () => {
    const skipped = new Set<string>()
    for (;;) {
      await outbox.refresh()
      if (!isOnline()) return true
      const next = findNext(outbox.getState().entries, skipped)
      if (next === null) return findNext(outbox.getState().entries, new Set()) !== null
      // A form that is sending this account says itself what came of it.
      const isDone = await ifFree(toAccountLock(outbox.personId, next.accountId), () => sendOne(tools, next.id))
      if (isDone !== true) skipped.add(next.accountId)
    }
  })
}

/** False where it has to be tried again later. What a tab that is gone left half sent is sent once more: one effect. */
async function sendOne({ outbox, attempt, loadEngine, onDelivered }: SenderTools, id: string): Promise<boolean> {
  await outbox.change((entries) => queue(entries, id))
  const entry = await outbox.change((entries) => startSending(entries, id))
  if (entry === null) return true
  const keepContent: DeliveryTools['rewrite'] = (current, content) =>
    outbox.change((entries) => rewrite(entries, current.id, { ...content, key: newKey() }))
  const outcome = await deliverSafely(entry, { attempt, rewrite: keepContent, loadEngine })
  switch (outcome.kind) {
    case 'saved': {
      const delivered = { entry, account: outcome.account, merged: outcome.merged }
      outbox.deliver(delivered, 'everybody')
      onDelivered(delivered)
      await outbox.change((entries) => settleSaved(entries, id, outcome.account))
      return true
    }
    case 'needs-you':
      await outbox.change((entries) => settleRefused(entries, id, outcome.problem))
      return true
    case 'later':
      await outbox.change((entries) => queue(entries, id))
      return false
  }
}

async function deliverSafely(entry: OutboxEntry, tools: DeliveryTools): Promise<Outcome> {
  try {
    return await deliverEntry(entry, tools)
  } catch (error) {
    if (!(error instanceof UnreadableAnswerError)) throw error
    return error.isRefusal ? { kind: 'needs-you', problem: null } : { kind: 'later' }
  }
}
