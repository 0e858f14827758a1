// A server that holds accounts as far as versioned saves under idempotency keys go, and a device to send from.
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import { toChanges } from '@/lib/accounts/changes'
import type { Problem, ProblemOf } from '@/lib/conflict/problem'
import { type Answer, UnreadableAnswerError } from '../api'
import type { OutboxEntry } from './entry'
import type { Handed, NewSave } from './queue'

const at = '2026-05-04T10:02:00.000Z'
const ana = { id: 'person-ana', name: 'Ana' }
const bo = { id: 'person-bo', name: 'Bo' }
const frame = { type: '/problems/x', title: '', status: 409, detail: 'no', instance: '/api/accounts/x', requestId: 'r' }

export const toId = (number: number) => `0190a0a0-0000-7000-8000-00000000000${number}`

export const toAccount = (number = 1, changes: Partial<AccountRecord> = {}): Account => ({
  id: toId(number),
  version: 1,
  name: 'Northwind',
  email: `hello-${number}@northwind.example`,
  phone: null,
  company: null,
  status: 'active',
  creditLimit: 0,
  address: null,
  tags: [],
  contacts: [],
  notes: '',
  createdAt: at,
  createdBy: ana,
  updatedAt: at,
  updatedBy: ana,
  ...changes,
})

export const toProblem = (code: 'forbidden' | 'not-found' | 'unauthenticated'): Problem => ({ ...frame, code })
export const busy: Problem = { ...frame, code: 'transaction-conflict', retryable: true, nothingApplied: true }

/** What a form saves: the account as it was loaded, and what was typed. */
export function toSave(from: Account, changes: Partial<AccountRecord>, more: Partial<NewSave> = {}): NewSave {
  const record = toRecord(from)
  const own = { personId: ana.id, accountId: from.id, accountName: from.name, kind: 'save' } as const
  return { ...own, version: from.version, from: record, mine: { ...record, ...changes }, ...more }
}

export const toHanded = ({ id, edit }: OutboxEntry, { mine }: NewSave): Handed => ({ id, edit, mine })

/** How one exchange goes: it arrives or not, and its answer is read or lost. */
export type Luck = 'good' | 'never-arrives' | 'answer-lost'

export function createServer(...accounts: readonly Account[]) {
  const versions = new Map<string, Account[]>(accounts.map((account) => [account.id, [account]]))
  const answers = new Map<string, { readonly account: Account; readonly body: string }>()
  const read = (id: string): Account => {
    const newest = versions.get(id)?.at(-1)
    if (newest === undefined) throw new Error(`no account ${id}`)
    return newest
  }
  const store = (id: string, changes: Partial<AccountRecord>, by = ana): Account => {
    const stored = { ...read(id), ...changes, version: read(id).version + 1, updatedBy: by }
    versions.get(id)?.push(stored)
    return stored
  }

  function answer({ accountId, key, version, changes }: OutboxEntry): Answer<Account> {
    const body = JSON.stringify([accountId, version, changes])
    const known = answers.get(key)
    if (known !== undefined && known.body !== body) throw new Error(`the key ${key} came with another content`)
    if (known !== undefined) return { ok: true, data: known.account }
    const current = read(accountId)
    const isNothing = Object.keys(toChanges(toRecord(current), { ...toRecord(current), ...changes })).length === 0
    if (version !== current.version && !isNothing) return { ok: false, problem: toStale(accountId, version) }
    const account = isNothing ? current : store(accountId, changes)
    answers.set(key, { account, body })
    return { ok: true, data: account }
  }

  function toStale(id: string, version: number): ProblemOf<'stale-version'> {
    const [all, current] = [versions.get(id) ?? [], read(id)]
    return {
      ...frame,
      code: 'stale-version',
      resource: { type: 'account', id },
      baseVersion: version,
      currentVersion: current.version,
      base: all.find((one) => one.version === version) ?? null,
      current,
      changes: [],
      revisions: [],
      clean: false,
    }
  }

  return {
    read,
    countVersions: (id: string) => versions.get(id)?.length ?? 0,
    saveAsBo: (id: string, changes: Partial<AccountRecord>) => store(id, changes, bo),
    send(entry: OutboxEntry, luck: Luck = 'good'): Answer<Account> {
      if (luck === 'never-arrives') throw new UnreadableAnswerError(null)
      const given = answer(entry)
      if (luck === 'answer-lost') throw new UnreadableAnswerError(null)
      return given
    },
  }
}
