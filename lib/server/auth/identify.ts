import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import type { Actor } from './actor'
import { findByApiKey } from './find-by-api-key'
import { findMember } from './find-member'
import { findSession, isMeantFor, type Session } from './session/find-session'
import { listWorkspaces } from './session/list-workspaces'
import { foreign, isSameOrigin } from './session/same-origin'

export type Identified =
  | { readonly ok: true; readonly actor: Actor; readonly setCookie: string | null }
  | { readonly ok: false; readonly refusal: Refusal; readonly homeless?: Session }

/** The caller of a request by its API key or, without one, by its session cookie; or why there is none. */
export async function identify(request: Request): Promise<Identified> {
  const { headers } = request
  const authorization = headers.get('authorization')
  // A proxy may want credentials of its own in there.
  if (authorization !== null && /^bearer\b/i.test(authorization)) {
    const key = parseBearer(authorization)
    const actor = key === null ? null : await findByApiKey(key)
    return actor === null ? refused(unauthenticated) : { ok: true, actor, setCookie: null }
  }
  const found = await findSession(headers.get('cookie'), { extend: true })
  if (found === null || !isMeantFor(found.session, headers)) return refused(unauthenticated)
  if (!isSameOrigin(request)) return refused(foreign)
  const wanted = headers.get('truce-workspace')
  const actor = await findActor(found.session, wanted)
  if (actor === null && wanted === null) return { ok: false, refusal: homeless, homeless: found.session }
  if (actor === null) return refused(notFound)
  return { ok: true, actor, setCookie: found.setCookie }
}

/** Somebody signed in, in the workspace `wanted`, else in the one that the session is for, else in their first. */
export async function findActor(session: Session, wanted: string | null = null): Promise<Actor | null> {
  const { id, personId } = session
  const chosen = wanted ?? session.workspaceId
  const proof = { kind: 'session', id } as const
  const member = chosen === null ? null : await findMember({ workspaceId: chosen, personId })
  if (member !== null) return { ...member, proof }
  if (wanted !== null) return null
  const [first] = await listWorkspaces(personId)
  const inFirst = first && (await findMember({ workspaceId: first.id, personId }))
  return inFirst ? { ...inFirst, proof } : null
}

/** The token68 of RFC 6750; the scheme's case does not matter. */
function parseBearer(header: string): string | null {
  return /^Bearer +([A-Za-z0-9._~+/-]{1,512}=*) *$/i.exec(header)?.[1] ?? null
}

const refused = (refusal: Refusal): Identified => ({ ok: false, refusal })

export const unauthenticated: Refusal = {
  code: 'unauthenticated',
  detail: 'Sign in, or send a valid API key: Authorization: Bearer <key>.',
}
const homeless: Refusal = { code: 'forbidden', detail: 'You are in no workspace. Ask somebody to invite you.' }
