// For the test of the access matrix: a valid request for each of its rows, about rows that are really there.
import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { getAuth } from '@/lib/server/auth/session/better-auth'
import { addPerson } from '@/lib/server/db/test-rows'
import { addSignIn, openSession, password } from './browser.fixture'
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
  readonly session: string
  readonly workspace: string
  /** Of `person`, who signs in with `password`. */
  readonly email: string
  readonly resetToken: string
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
  session: v7(),
  workspace: v7(),
  email: `${v7()}@people.example`,
  resetToken: randomUUID(),
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
  const person = await addPerson(workspaceId, 'viewer', 'Dee')
  const email = await addSignIn(person)
  const session = await openSession(person)
  return {
    account: account.id,
    other: other.id,
    deleted: gone.id,
    transfer: transfer.body.id,
    person,
    invitation: invitation.body.id,
    token: invitation.body.token,
    key: key.body.id,
    session: session.id,
    workspace: workspaceId,
    email,
    resetToken: await addResetToken(person),
  }
}

/** As the link has it that is mailed. */
async function addResetToken(personId: string): Promise<string> {
  const token = randomUUID()
  const { internalAdapter } = await getAuth().$context
  const expiresAt = new Date(Date.now() + 60_000)
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: personId, expiresAt })
  return token
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
  'GET /metrics': () => ({ headers: { accept: 'text/plain' } }),
  'POST /people': () => ({ body: { name: 'Fay', email: `${v7()}@people.example`, password } }),
  'POST /session': ({ email }) => ({ body: { email, password } }),
  'PATCH /session': ({ workspace }) => ({ body: { workspaceId: workspace } }),
  'PUT /session/password': () => ({ body: { currentPassword: password, newPassword: `${password}!` } }),
  'POST /password-resets': ({ email }) => ({ body: { email } }),
  'PUT /password-resets/[token]': () => ({ body: { newPassword: `${password}!` } }),
}

/** The request of a row of the matrix, about these ids. */
export function toRequest(name: string, ids: Ids): Request {
  const [, template = ''] = name.split(' ')
  const { query = '', ...sent } = requests[name]?.(ids) ?? {}
  const path = template
    .replace('[id]', toIdOf(name, ids))
    .replace('[version]', '1')
    .replace('[personId]', ids.person)
    .replace('[token]', name.includes('/password-resets/') ? ids.resetToken : ids.token)
    .replace('[kind]', 'accounts')
    .replace('[[...path]]', 'nothing/here')
  return { path: path + query, ...sent }
}

/** Of what the `[id]` in a path is. */
function toIdOf(name: string, ids: Ids): string {
  if (name.includes(' /transfers/')) return ids.transfer
  if (name.includes(' /invitations/')) return ids.invitation
  if (name.includes(' /keys/')) return ids.key
  if (name.includes(' /sessions/')) return ids.session
  return name.endsWith('/restore') ? ids.deleted : ids.account
}
