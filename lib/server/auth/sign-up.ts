import 'server-only'
import { v7 } from 'uuid'
import type { SignUp } from '@/lib/accounts/sign-in'
import type { Fault } from '@/lib/conflict/problem'
import { recordAudit } from '@/lib/server/audit/record-audit'
import { classifyDbError } from '@/lib/server/db/errors'
import { inTransaction, type Transaction } from '@/lib/server/db/transaction'
import { joinByInvitation } from './join-by-invitation'
import { getAuth } from './session/better-auth'

export type SignedUp = { readonly ok: true } | { readonly ok: false; readonly fault: Fault }

interface NewPerson {
  readonly input: SignUp
  readonly hash: string
  /** What their workspace is called where they make one of their own. */
  readonly workspaceName: string
}

/**
 * Makes a person who signs in with a password, together with the workspace that they are in: that of the invitation, or
 * one of their own. All of it or nothing: an address without a password or a workspace would be of no use to anybody.
 */
export async function signUp(input: SignUp, workspaceName: string): Promise<SignedUp> {
  const { password } = await getAuth().$context
  // Before the transaction: the hash takes its time, and others wait for the database.
  const hash = await password.hash(input.password)
  try {
    await inTransaction((tx) => addPerson(tx, { input, hash, workspaceName }))
    return { ok: true }
  } catch (error) {
    if (error instanceof BadInvitation) return { ok: false, fault: badInvitation }
    const fault = classifyDbError(error)
    if (fault.kind === 'unique' && fault.constraint === 'Person_email_key') return { ok: false, fault: taken }
    throw error
  }
}

async function addPerson(tx: Transaction, { input, hash, workspaceName }: NewPerson): Promise<void> {
  const { name, email, invitation } = input
  const now = new Date()
  const personId = v7()
  await tx.person.create({ data: { id: personId, name, email, createdAt: now, updatedAt: now } })
  await tx.credential.create({
    data: {
      id: v7(),
      accountId: personId,
      // By these names the library finds it.
      providerId: 'credential',
      personId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    },
  })
  if (invitation === undefined) await addWorkspace(tx, { personId, name: workspaceName, now })
  else if (!(await joinByInvitation(tx, { personId, token: invitation, now }))) throw new BadInvitation()
}

async function addWorkspace(tx: Transaction, of: { personId: string; name: string; now: Date }): Promise<void> {
  const { personId, name, now } = of
  const workspaceId = v7()
  await tx.workspace.create({ data: { id: workspaceId, name, createdAt: now } })
  await tx.membership.create({ data: { workspaceId, personId, role: 'admin', createdAt: now } })
  await recordAudit(tx, {
    workspaceId,
    byId: personId,
    action: 'workspace.create',
    target: { type: 'workspace', id: workspaceId },
  })
}

/** Leaves the transaction, so that nothing of the person stays. */
class BadInvitation extends Error {
  override readonly name = 'BadInvitation'
}

const taken: Fault = {
  pointer: '/email',
  code: 'email-taken',
  detail: 'is that of somebody who has signed up already: sign in, or reset the password',
}
const badInvitation: Fault = {
  pointer: '/invitation',
  code: 'invitation-not-open',
  detail: 'was used, taken back or has expired, or never was: ask for a new one',
}
