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

interface Reader {
  /** Before it is known, the entries of everybody are shown. */
  readonly role: Role | null
  /** Who is nobody but in the demo has no password and no session. */
  readonly isSignedIn: boolean
}

/** The entries that somebody has any use for. */
export const toEntries = ({ role, isSignedIn }: Reader) =>
  settingsEntries.filter(
    (entry) => rolesUpTo(role ?? 'viewer').includes(entry.role) && (isSignedIn || entry.name !== 'you'),
  )
