'use client'

import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { joinedSchema, memberSchema, newApiKeySchema, newInvitationSchema, type Role } from '@/lib/accounts/membership'
import { callApi } from '../api'
import { useIdentity } from '../identity'
import { sendOnce } from '../send/send-once'
import { invitationsOptions, keysOptions, membershipKeys, membersOptions } from './membership-queries'
import { useAction } from './use-action'

/** Who looks at the settings, as far as the browser knows. The server decides what they may. */
export function useSelf(): { readonly id: string; readonly role: Role } | null {
  const { person } = useIdentity()
  return person && { id: person.id, role: person.role }
}

export const useMembers = () => useQuery(membersOptions())
/** Only for admins; others are not asked for it. */
export const useInvitations = (isAdmin: boolean) => useQuery({ ...invitationsOptions(), enabled: isAdmin })
export const useKeys = () => useQuery(keysOptions())

const nothing = z.null()

export const useChangeRole = () =>
  useAction(
    ({ id, role }: { readonly id: string; readonly role: Role }) =>
      sendOnce({ method: 'PATCH', path: `/members/${id}`, body: { role }, schema: memberSchema }),
    membershipKeys.members,
  )

export const useRemoveMember = () =>
  useAction(
    (id: string) => sendOnce({ method: 'DELETE', path: `/members/${id}`, schema: nothing }),
    membershipKeys.members,
  )

export interface InvitationWish {
  readonly label: string
  readonly role: Role
  readonly expiresInDays: number
}

/** Not sent again by itself: what is made twice is two. */
export const useInvite = () =>
  useAction(
    (body: InvitationWish) => callApi({ method: 'POST', path: '/invitations', body, schema: newInvitationSchema }),
    membershipKeys.invitations,
  )

export const useRevokeInvitation = () =>
  useAction(
    (id: string) => sendOnce({ method: 'DELETE', path: `/invitations/${id}`, schema: nothing }),
    membershipKeys.invitations,
  )

/** Not sent again by itself: what is made twice is two. */
export const useMakeKey = () =>
  useAction(
    (body: { readonly label: string; readonly role: Role }) =>
      callApi({ method: 'POST', path: '/keys', body, schema: newApiKeySchema }),
    membershipKeys.keys,
  )

export const useRevokeKey = () =>
  useAction((id: string) => sendOnce({ method: 'DELETE', path: `/keys/${id}`, schema: nothing }), membershipKeys.keys)

export const useAcceptInvitation = () =>
  useAction(
    (token: string) =>
      sendOnce({ method: 'POST', path: `/invitations/by-token/${token}/accept`, schema: joinedSchema }),
    membershipKeys.members,
  )
