import 'server-only'
import type { Person } from '@/lib/accounts/account'
import type { LeasePolicy } from '@/lib/accounts/lease'

export type Role = 'viewer' | 'editor' | 'admin'

/** Who makes a call, in which workspace, and what that person may do there. */
export interface Actor {
  readonly person: Person
  readonly workspaceId: string
  readonly role: Role
  /** That of the workspace, as far as the actor was read lately. */
  readonly leasePolicy: LeasePolicy
}

const rank: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, admin: 2 }

/** Every role may do what the ones below it may. */
export const hasRole = (actor: Actor, role: Role): boolean => rank[actor.role] >= rank[role]
