import type { Account } from '@/lib/accounts/account'
import { type Answer, UnreadableAnswerError } from '../../api'
import { findKey, forgetKey, rememberKey } from '../../send/effect-keys'
import { isBusy, isUnknown } from '../../send/is-final'
import { newKey, type SendProgress, sendWrite } from '../../send/send-write'
import { isOnline } from '../../use-online'
import { type OutboxEntry, toRequest } from '../entry'
import type { Outbox } from '../outbox'
import {
  type Handed,
  type Kept,
  keepSave,
  type NewSave,
  queue,
  remove,
  type Step,
  settleRefused,
  settleSaved,
  startSending,
} from '../queue'
import { toAccountLock, whenFree } from '../sending/locks'

/** The save is in the outbox, and nobody knows yet what becomes of it. Not a failure: it is sent by itself. */
export class SaveWaits extends Error {
  override readonly name = 'SaveWaits'
  constructor(readonly entry: Pick<OutboxEntry, 'id' | 'edit'>) {
    super('the save waits in the outbox')
  }
}

/** What was to be saved was taken back before it had left. */
export class SaveWithdrawn extends Error {
  override readonly name = 'SaveWithdrawn'
}

interface KeptSend {
  readonly outbox: Outbox
  readonly save: NewSave
  readonly handed: readonly Handed[]
  readonly onProgress: (progress: SendProgress) => void
}

/**
 * Sends a save of a form: it is kept on this device before it leaves, and until its answer is final. Throws `SaveWaits`
 * where it cannot be sent now, or the answer is lost: once woken, the outbox goes on with it under the same key.
 */
export async function sendKept({ outbox, save, handed, onProgress }: KeptSend): Promise<Answer<Account>> {
  const kept = await outbox.change((entries) => {
    const fresh = { id: newKey(), key: newKey(), createdAt: Date.now() }
    const step = keepSave(entries, { save, handed, fresh })
    return leaveAtOnce(step)
  })
  if (kept.kind === 'withdrawn') throw new SaveWithdrawn()
  const { entry } = kept
  if (kept.kind === 'behind' || !isOnline()) return wait(outbox, entry)
  // Whatever of this account is on its way is answered first.
  return whenFree(toAccountLock(outbox.personId, entry.accountId), () => sendNow(outbox, entry, onProgress))
}

/** In the step that keeps it: a tab that ends right after it has told the next one that it may have left. */
function leaveAtOnce(step: Step<Kept>): Step<Kept> {
  const { value } = step
  if (value.kind !== 'first' || !isOnline()) return step
  const key = findKey(toRequest(value.entry)) ?? value.entry.key
  const keyed = step.entries.map((entry) => (entry === value.entry ? { ...entry, key } : entry))
  const started = startSending(keyed, value.entry.id)
  return started.value === null ? step : { entries: started.entries, value: { ...value, entry: started.value } }
}

async function sendNow(
  outbox: Outbox,
  entry: OutboxEntry,
  onProgress: KeptSend['onProgress'],
): Promise<Answer<Account>> {
  const { id, key } = entry
  const request = toRequest(entry)
  try {
    const answer = await sendWrite(request, { key, onProgress })
    if (answer.ok) {
      forgetKey(request)
      outbox.deliver({ entry, account: answer.data, merged: null }, 'others')
      await outbox.change((entries) => settleSaved(entries, id, answer.data))
    } else if (isUnknown(answer.problem)) return await wait(outbox, entry)
    else {
      // The next press may carry the same, and is then the same attempt.
      if (isBusy(answer.problem)) rememberKey(request, key)
      else forgetKey(request)
      await outbox.change((entries) =>
        entry.isQueued ? settleRefused(entries, id, answer.problem) : remove(entries, id),
      )
    }
    return answer
  } catch (error) {
    if (!(error instanceof UnreadableAnswerError)) throw error
    if (!error.isRefusal) return wait(outbox, entry)
    await outbox.change((entries) => (entry.isQueued ? settleRefused(entries, id, null) : remove(entries, id)))
    throw error
  }
}

async function wait(outbox: Outbox, entry: OutboxEntry): Promise<never> {
  await outbox.change((entries) => queue(entries, entry.id))
  throw new SaveWaits(entry)
}
