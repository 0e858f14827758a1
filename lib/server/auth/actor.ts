import 'server-only'
import type { Person } from '@/lib/accounts/account'
import type { LeasePolicy } from '@/lib/accounts/lease'
import type { Role } from '@/lib/accounts/membership'

export type { Role }

/** What a caller showed to say who it is. */
export interface Proof {
  readonly kind: 'key' | 'session'
  readonly id: string
}

/** Who makes a call, in which workspace, and what that person may do there. */
export interface Actor {
  readonly person: Person
  readonly proof: Proof
  readonly workspaceId: string
  readonly role: Role
  /** Those of the workspace, as far as the actor was read lately. */
  readonly leasePolicy: LeasePolicy
  readonly autoSaveCleanMerges: boolean
  /** Its workspace is a sandbox of the lab. */
  readonly isSandbox: boolean
}

const rank: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, admin: 2 }

/** Every role may do what the ones below it may. */
export const hasRole = (actor: Pick<Actor, 'role'>, role: Role): boolean => rank[actor.role] >= rank[role]

/** A key lets its person do at most what the key was made for. */
export const toLowerRole = (one: Role, other: Role): Role => (rank[one] < rank[other] ? one : other)
