import { queryOptions } from '@tanstack/react-query'
import { apiKeyListSchema, invitationListSchema, memberListSchema } from '@/lib/accounts/membership'
import { read } from '../read'

export const membershipKeys = {
  members: ['members'] as const,
  invitations: ['invitations'] as const,
  keys: ['keys'] as const,
}

export const membersOptions = () =>
  queryOptions({
    queryKey: membershipKeys.members,
    queryFn: ({ signal }) => read({ path: '/members', schema: memberListSchema, signal }),
  })

export const invitationsOptions = () =>
  queryOptions({
    queryKey: membershipKeys.invitations,
    queryFn: ({ signal }) => read({ path: '/invitations', schema: invitationListSchema, signal }),
  })

export const keysOptions = () =>
  queryOptions({
    queryKey: membershipKeys.keys,
    queryFn: ({ signal }) => read({ path: '/keys', schema: apiKeyListSchema, signal }),
  })
