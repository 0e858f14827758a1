import 'server-only'
import { v7 } from 'uuid'
import type { NewApiKey, Role } from '@/lib/accounts/membership'
import { type Attempt, type Db, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { settle } from '@/lib/server/accounts/change/settle'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { createSecret, hashSecret } from '@/lib/server/auth/secret'
import { lockMembers } from '@/lib/server/members/lock-members'
import { notMember } from '@/lib/server/members/refuse'
import { keyColumns, toApiKey } from './key-row'

export interface KeyWish {
  readonly actor: Actor
  readonly input: { readonly label: string; readonly role: Role }
}

/** In use at once, of one person in one workspace. */
export const maxKeysOfPerson = 50
const prefixLength = 10

/**
 * Makes a key for the caller. It is answered here and never again: only its hash is stored, and how it begins. `run`
 * must run an attempt in one transaction, and must not keep the reply.
 */
export const createKey = (run: Runner<NewApiKey>, wish: KeyWish): Promise<Result<NewApiKey>> =>
  settle(wish.actor, run, (db) => attempt(db, wish))

async function attempt({ writer: tx }: Db, { actor, input }: KeyWish): Promise<Attempt<NewApiKey>> {
  const { workspaceId, person } = actor
  const { label, role } = input
  if (!hasRole(actor, role)) return refused(tooHigh)
  const personId = person.id
  await lockMembers(tx, workspaceId)
  if ((await tx.membership.count({ where: { workspaceId, personId } })) === 0) return refused(notMember)
  if ((await tx.apiKey.count({ where: { workspaceId, personId, revokedAt: null } })) >= maxKeysOfPerson)
    return refused(tooMany)
  const key = `truce_${createSecret()}`
  const row = await tx.apiKey.create({
    data: {
      id: v7(),
      hash: hashSecret(key),
      prefix: key.slice(0, prefixLength),
      workspaceId,
      personId,
      role,
      label,
      createdAt: new Date(),
    },
    select: keyColumns,
  })
  return done({ ...toApiKey(row), key })
}

const tooHigh = invalid([{ pointer: '/role', code: 'role-too-high', detail: 'is more than your own role here' }])
const tooMany = invalid([
  { pointer: '', code: 'too-many', detail: `is one more than ${maxKeysOfPerson} keys in use: revoke some first` },
])
