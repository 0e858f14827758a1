import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'
import { z } from 'zod'
import { type Account, type AccountRecord, accountSchema } from '@/lib/accounts/account'
import { accountPageSchema } from '@/lib/accounts/revision'
import { balanceSchema, type TransferInput } from '@/lib/accounts/transfer'
import { revisionSummarySchema } from '@/lib/conflict/problem'

type TransferWish = Pick<TransferInput, 'fromId' | 'toId' | 'amount'>

const pageSchema = z.object({ items: z.array(revisionSummarySchema), nextCursor: z.string().nullable() })
const mergePatch = { 'Content-Type': 'application/merge-patch+json' }

interface Sent {
  readonly body?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** The API as one person uses it: what a story prepares, what somebody else does meanwhile, and what was stored. */
export class ApiClient {
  readonly #request: APIRequestContext
  constructor(request: APIRequestContext) {
    this.#request = request
  }

  /** Makes an account of the story's own. */
  async create(changes: Partial<AccountRecord> = {}): Promise<Account> {
    const answer = await this.#request.post('/api/accounts', { data: { ...toFreshRecord(), ...changes } })
    expect(answer.status(), await answer.text()).toBe(201)
    return accountSchema.parse(await answer.json())
  }

  /** One POST as it is, whatever it is answered. */
  post(data: Readonly<Record<string, unknown>>): Promise<APIResponse> {
    return this.#request.post('/api/accounts', { data })
  }

  /** How many accounts a search finds, deleted ones not counted. */
  async count(text: string): Promise<number> {
    const answer = await this.#request.get(`/api/accounts?q=${encodeURIComponent(text)}&limit=100`)
    return accountPageSchema.parse(await answer.json()).items.length
  }

  async read(id: string): Promise<Account> {
    const answer = await this.#request.get(`/api/accounts/${id}`)
    expect(answer.status(), await answer.text()).toBe(200)
    return accountSchema.parse(await answer.json())
  }

  /** Saves over the version that is stored now. */
  async save(id: string, changes: Partial<AccountRecord>): Promise<Account> {
    const { version } = await this.read(id)
    const answer = await this.patch(id, { version, ...changes })
    expect(answer.status(), await answer.text()).toBe(200)
    return accountSchema.parse(await answer.json())
  }

  /** One PATCH as it is, whatever it is answered. */
  patch(id: string, data: Readonly<Record<string, unknown>>): Promise<APIResponse> {
    return this.#request.patch(`/api/accounts/${id}`, { headers: mergePatch, data })
  }

  /** Any call below `/api`, whatever it is answered. */
  call(method: string, path: string, sent: Sent = {}): Promise<APIResponse> {
    const { body: data, headers } = sent
    return this.#request.fetch(`/api${path}`, {
      method,
      ...(data !== undefined && { data }),
      ...(headers && { headers }),
    })
  }

  async remove(id: string): Promise<void> {
    const { version } = await this.read(id)
    const answer = await this.#request.delete(`/api/accounts/${id}?version=${version}`)
    expect(answer.status(), await answer.text()).toBe(204)
  }

  /** Moves money; null is the world outside. A busy server is asked again, as every client does. */
  async transfer(wish: TransferWish): Promise<void> {
    const answer = await this.tryTransfer(wish)
    expect(answer.status(), await answer.text()).toBe(201)
  }

  /** A transfer under one key, whatever it is answered once the server is not busy. */
  async tryTransfer(data: TransferWish, key: string = randomUUID()): Promise<APIResponse> {
    for (;;) {
      const answer = await this.#request.post('/api/transfers', { headers: { 'Idempotency-Key': key }, data })
      if (!(await answer.text()).match(/"code":"(transaction-conflict|request-in-flight)"/)) return answer
    }
  }

  /** In cents. */
  async readBalance(id: string): Promise<number> {
    const answer = await this.#request.get(`/api/accounts/${id}/balance`)
    expect(answer.status(), await answer.text()).toBe(200)
    return balanceSchema.parse(await answer.json()).balance
  }

  /** The balances of the accounts with a tag, at most 100, as of one moment. In cents. */
  async readBalances(tag: string): Promise<number[]> {
    const answer = await this.#request.get(`/api/accounts?tag=${encodeURIComponent(tag)}&limit=100`)
    return accountPageSchema.parse(await answer.json()).items.map(({ balance }) => balance)
  }

  /** Every version of an account, newest first. */
  async listVersions(id: string): Promise<number[]> {
    const versions: number[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const answer = await this.#request.get(`/api/accounts/${id}/revisions?limit=100${query}`)
      const page = pageSchema.parse(await answer.json())
      versions.push(...page.items.map((revision) => revision.version))
      cursor = page.nextCursor
    } while (cursor !== null)
    return versions
  }
}

/** An account that nobody else has: every story works on its own. */
export function toFreshRecord(): AccountRecord {
  const tag = randomUUID().slice(0, 8)
  return {
    name: `Northwind ${tag}`,
    email: `office-${tag}@northwind.example`,
    phone: '+44 20 7946 0000',
    company: 'Northwind Traders',
    status: 'active',
    creditLimit: 500_000,
    address: { street: '12 Harbour Road', city: 'Bristol', postcode: 'BS1 4QA', country: 'GB' },
    tags: ['Export', 'Trial'],
    contacts: [],
    notes: 'Ships on Mondays.\n\nPays by invoice within thirty days.\n\nAsk for the harbour gate.',
  }
}

export const toContact = (name: string, role: string | null = null) => ({
  id: randomUUID(),
  name,
  role,
  email: null,
  phone: null,
})
