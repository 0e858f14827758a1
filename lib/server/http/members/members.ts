import 'server-only'
import { type Member, memberInputSchema } from '@/lib/accounts/membership'
import { hasRole } from '@/lib/server/auth/actor'
import { changeRole } from '@/lib/server/members/change-role'
import { listMembers } from '@/lib/server/members/list-members'
import { notAdmin } from '@/lib/server/members/refuse'
import { removeMember } from '@/lib/server/members/remove-member'
import { type Answer, refuse, replyEmpty, replyJson } from '../answer'
import { mergePatch } from '../body/media-type'
import type { Call } from '../call'
import { malformedKey } from '../idempotency/idempotency-key'
import { readInput } from '../read-input'

export async function readMembers({ actor }: Call): Promise<Answer> {
  return replyJson(200, { items: await listMembers(actor) })
}

const replyMember = (member: Member) => replyJson(200, member)

export async function patchMember(call: Call): Promise<Answer> {
  const input = await readInput(call, memberInputSchema, mergePatch)
  if (!input.ok) return input
  const { personId = '' } = call.params
  const run = call.toRunner(replyMember, { isAtomic: true })
  const result = await changeRole(run, { actor: call.actor, personId, role: input.value.role })
  return result.ok ? replyMember(result.value) : result
}

const replyGone = () => replyEmpty(204)

/** Admins remove others; everybody may leave. */
export async function deleteMember(call: Call): Promise<Answer> {
  const { actor, key } = call
  const { personId = '' } = call.params
  if (personId !== actor.person.id && !hasRole(actor, 'admin')) return refuse(notAdmin)
  if (key.kind === 'malformed') return malformedKey
  const result = await removeMember(call.toRunner(replyGone, { isAtomic: true }), { actor, personId })
  return result.ok ? replyGone() : result
}
