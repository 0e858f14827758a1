import 'server-only'
import { invitationInputSchema, type Joined, type NewInvitation } from '@/lib/accounts/membership'
import { chooseWorkspace } from '@/lib/server/auth/session/choose-workspace'
import type { Session } from '@/lib/server/auth/session/find-session'
import { acceptInvitation } from '@/lib/server/invitations/accept-invitation'
import { createInvitation } from '@/lib/server/invitations/create-invitation'
import { findInvitation } from '@/lib/server/invitations/find-invitation'
import { listInvitations } from '@/lib/server/invitations/list-invitations'
import { revokeInvitation } from '@/lib/server/invitations/revoke-invitation'
import { type Answer, replyEmpty, replyJson } from '../answer'
import type { Call, PublicCall } from '../call'
import { malformedKey } from '../idempotency/idempotency-key'
import { runAtomically } from '../idempotency/runners'
import { readInput } from '../read-input'

/** What holds a secret is kept by nobody on the way. */
const unkept = { 'cache-control': 'no-store' }

export async function readInvitations({ actor }: Call): Promise<Answer> {
  return replyJson(200, { items: await listInvitations(actor) })
}

const replyNew = (invitation: NewInvitation) => replyJson(201, invitation, unkept)

export async function postInvitation(call: Call): Promise<Answer> {
  const input = await readInput(call, invitationInputSchema)
  if (!input.ok) return input
  const run = call.toRunner(replyNew, { isAtomic: true, isSecret: true })
  const result = await createInvitation(run, { actor: call.actor, input: input.value })
  return result.ok ? replyNew(result.value) : result
}

const replyGone = () => replyEmpty(204)

export async function deleteInvitation(call: Call): Promise<Answer> {
  const { actor, key, params } = call
  if (key.kind === 'malformed') return malformedKey
  const result = await revokeInvitation(call.toRunner(replyGone, { isAtomic: true }), { actor, id: params.id ?? '' })
  return result.ok ? replyGone() : result
}

export async function readInvitationByToken({ params }: PublicCall): Promise<Answer> {
  const result = await findInvitation(params.token ?? '')
  return result.ok ? replyJson(200, result.value, unkept) : result
}

const replyJoined = (joined: Joined) => replyJson(200, joined)

/** Whoever is somebody may accept: the workspace of the call is another one, as a rule. */
export async function postAcceptance(call: Call): Promise<Answer> {
  const { actor, key, params } = call
  if (key.kind === 'malformed') return malformedKey
  const { person, proof } = actor
  const run = call.toRunner(replyJoined, { isAtomic: true })
  const result = await acceptInvitation(run, { personId: person.id, token: params.token ?? '' })
  if (!result.ok) return result
  if (proof.kind === 'session') await chooseWorkspace({ id: proof.id, personId: person.id }, result.value.workspace.id)
  return replyJoined(result.value)
}

/** Nor need they be in any workspace: somebody who was taken out of the last one is invited again. */
export async function postFirstAcceptance({ params }: PublicCall, session: Session): Promise<Answer> {
  const { personId } = session
  const result = await acceptInvitation(runAtomically, { personId, token: params.token ?? '' })
  if (!result.ok) return result
  await chooseWorkspace(session, result.value.workspace.id)
  return replyJoined(result.value)
}
