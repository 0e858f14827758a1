// For the test of the access matrix: a valid request for each of its rows, about rows that are really there.
import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { addPerson } from '@/lib/server/db/test-rows'
import { type Caller, createAccount, type Office, type Sent } from './test-api'

/** What a request may be about. */
export interface Ids {
  readonly account: string
  readonly deleted: string
  readonly other: string
  readonly transfer: string
  readonly person: string
  readonly invitation: string
  readonly token: string
  readonly key: string
}

/** Ids of the same form, of nothing. */
export const toMissing = (): Ids => ({
  account: v7(),
  deleted: v7(),
  other: v7(),
  transfer: v7(),
  person: v7(),
  invitation: v7(),
  token: 'x'.repeat(32),
  key: v7(),
})

/** One of everything in the workspace of `office`, made anew. */
export async function addRows({ ana, workspaceId }: Office): Promise<Ids> {
  const [account, other, gone] = await Promise.all([addAccount(ana), addAccount(ana), addAccount(ana)])
  await ana.call('DELETE', `${gone.path}?version=2`)
  const transfer = await ana.call('POST', '/transfers', {
    body: { fromId: null, toId: other.id, amount: 100 },
    headers: { 'Idempotency-Key': randomUUID() },
  })
  const invitation = await ana.call('POST', '/invitations', { body: { role: 'viewer', label: 'x' } })
  const key = await ana.call('POST', '/keys', { body: { label: 'x', role: 'viewer' } })
  return {
    account: account.id,
    other: other.id,
    deleted: gone.id,
    transfer: transfer.body.id,
    person: await addPerson(workspaceId, 'viewer', 'Dee'),
    invitation: invitation.body.id,
    token: invitation.body.token,
    key: key.body.id,
  }
}

/** An active account in version 2. */
async function addAccount(caller: Caller) {
  const account = await createAccount(caller, { status: 'active' })
  await caller.call('PATCH', account.path, { body: { version: 1, phone: '1' } })
  return account
}

export interface Request extends Sent {
  readonly path: string
}

const toFresh = () => ({ name: 'Fresh', email: `${v7()}@fresh.example` })
const withKey = () => ({ 'Idempotency-Key': randomUUID() })

/** The request of each row; without one it is a plain GET of the path. */
const requests: Readonly<Record<string, (ids: Ids) => Omit<Request, 'path'> & { readonly query?: string }>> = {
  'POST /accounts': () => ({ body: toFresh() }),
  'PUT /accounts/[id]': () => ({ body: { ...toFresh(), status: 'active', version: 2 } }),
  'PATCH /accounts/[id]': () => ({ body: { version: 2, notes: 'Called.' } }),
  'DELETE /accounts/[id]': () => ({ query: '?version=2' }),
  'POST /accounts/[id]/restore': () => ({ body: { version: 3 } }),
  'POST /accounts/[id]/undo': () => ({ body: { version: 2 } }),
  'POST /accounts/[id]/merge': () => ({ body: { version: 1, changes: { notes: 'x' } } }),
  'PUT /accounts/[id]/lease': () => ({ body: {} }),
  'PUT /accounts/[id]/presence': () => ({ body: { editing: null, tab: 'a' } }),
  'DELETE /accounts/[id]/presence': () => ({ query: '?tab=a' }),
  'GET /accounts/matches': () => ({ query: '?name=Northwind' }),
  'POST /transfers': ({ account, other }) => ({
    body: { fromId: other, toId: account, amount: 1 },
    headers: withKey(),
  }),
  'GET /events': () => ({ headers: { accept: 'text/event-stream' } }),
  'PATCH /workspace': () => ({ body: { autoSaveCleanMerges: true }, headers: { 'If-Match': '*' } }),
  'PATCH /members/[personId]': () => ({ body: { role: 'editor' } }),
  'POST /invitations': () => ({ body: { role: 'viewer', label: 'x' } }),
  'POST /keys': () => ({ body: { label: 'x', role: 'viewer' } }),
}

/** The request of a row of the matrix, about these ids. */
export function toRequest(name: string, ids: Ids): Request {
  const [, template = ''] = name.split(' ')
  const { query = '', ...sent } = requests[name]?.(ids) ?? {}
  const path = template
    .replace('[id]', toIdOf(name, ids))
    .replace('[version]', '1')
    .replace('[personId]', ids.person)
    .replace('[token]', ids.token)
    .replace('[[...path]]', 'nothing/here')
  return { path: path + query, ...sent }
}

/** Of what the `[id]` in a path is. */
function toIdOf(name: string, ids: Ids): string {
  if (name.includes(' /transfers/')) return ids.transfer
  if (name.includes(' /invitations/')) return ids.invitation
  if (name.includes(' /keys/')) return ids.key
  return name.endsWith('/restore') ? ids.deleted : ids.account
}
