// The list of accounts with a server of its own: what it shows, what leaves, and what others do meanwhile.
import { act, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType, ReactNode } from 'react'
import { vi } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import type { AccountListItem } from '@/lib/accounts/revision'
import { createListClient, WithQueries } from '@/lib/client/quick/queries.fixture'
import { toStale } from '@/lib/client/quick/quick.fixture'
import type { Problem } from '../fault'
import { AccountList } from '../list/account-list'

interface Write {
  readonly id: string
  readonly path: string
  readonly key: string | null
  readonly body: Readonly<Record<string, unknown>>
}

/** Answers `fetch` as the API would: a write to the newest version is stored, any other is refused. */
export function createApi(items: readonly AccountListItem[]) {
  const stored = new Map(items.map((item) => [item.id, item]))
  const before = new Map<string, AccountListItem>()
  const writes: Write[] = []
  const refusals = new Map<string, Problem>()
  const held: (() => void)[] = []
  let isHolding = false

  const read = (id: string): AccountListItem => {
    const item = stored.get(id)
    if (item === undefined) throw new Error(`no account ${id}`)
    return item
  }
  const save = (id: string, changes: Partial<Account>): AccountListItem => {
    const item = read(id)
    before.set(id, item)
    stored.set(id, { ...item, ...changes, version: item.version + 1 })
    return read(id)
  }
  const refuse = (problem: Problem) => Response.json(problem, { status: problem.status })

  function write(id: string, { path, body }: Write): Response {
    const refusal = refusals.get(id)
    if (refusal !== undefined) return refuse(refusal)
    const { version, ...changes } = body
    const current = read(id)
    if (version !== current.version) return refuse(toStale(current, ['status', 'tags']))
    const { status, tags } = before.get(id) ?? current
    const { balance: _, ...account } = save(id, path.endsWith('/undo') ? { status, tags } : changes)
    return Response.json(account)
  }

  async function answer(path: string, init: RequestInit = {}): Promise<Response> {
    if ((init.method ?? 'GET') === 'GET')
      return Response.json({ items: path.includes('/revisions') ? [] : [...stored.values()], nextCursor: null })
    const id = path.split('/')[3] ?? ''
    const body = JSON.parse(String(init.body))
    const sent = { id, path, key: new Headers(init.headers).get('Idempotency-Key'), body }
    writes.push(sent)
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve))
    return write(id, sent)
  }

  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => answer(path, init))
  return {
    writes,
    read,
    /** Somebody else saves. */
    save,
    refuse: (id: string, problem: Problem) => refusals.set(id, problem),
    accept: (id: string) => refusals.delete(id),
    hold: () => {
      isHolding = true
    },
    release: () =>
      act(async () => {
        isHolding = false
        for (const go of held.splice(0)) go()
      }),
  }
}

/** The list as somebody opens it. */
export function showList(items: readonly AccountListItem[], Words: ComponentType<{ children: ReactNode }>) {
  const { client, setList } = createListClient(items)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <WithQueries client={client}>
      <Words>{children}</Words>
    </WithQueries>
  )
  const user = userEvent.setup()
  return { user, setList, ...render(<AccountList />, { wrapper }) }
}
