import { type Role, rolesUpTo } from '@/lib/accounts/membership'

/** The pages below /settings, in the order of the list beside them, with the least role that has any use for each. */
export const settingsEntries = [
  { name: 'you', href: '/settings/you', role: 'viewer' },
  { name: 'workspace', href: '/settings/workspace', role: 'viewer' },
  { name: 'members', href: '/settings/members', role: 'viewer' },
  { name: 'keys', href: '/settings/keys', role: 'viewer' },
  { name: 'audit', href: '/settings/audit', role: 'admin' },
  { name: 'insights', href: '/settings/insights', role: 'admin' },
] as const satisfies readonly { readonly name: string; readonly href: string; readonly role: Role }[]

/** The entries that somebody with this role has any use for; before it is known, those of everybody. */
export const toEntries = (role: Role | null) =>
  settingsEntries.filter((entry) => rolesUpTo(role ?? 'viewer').includes(entry.role))
