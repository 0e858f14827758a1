import 'server-only'

/** The chapters of the reference, in their order. */
export const tags = {
  Accounts:
    'Records that several people change at once. Every write names the version that it starts from; a stale one is refused with all that is needed to merge.',
  History: 'Every version of an account stays readable. The newest change can be undone; a deleted account comes back.',
  Money:
    'Balances are moved by transfers alone, in a double-entry ledger; they are no part of the account and are never merged.',
  Leases:
    'Who is writing an account. Advisory by default: a lease is a hint then. Where the workspace says `exclusive`, it keeps the writes of others out.',
  'Live events': 'Saves of others and who has an account open, as server-sent events.',
  Audit:
    'Who did what and when: a chain of hashes for each workspace, written in the transaction of each effect. And everything that a workspace has, as a file.',
  Insights: 'What becomes of saves: figures for admins, and counters for Prometheus.',
  'People and keys':
    'Who belongs to a workspace and as what: `viewer` reads, `editor` writes, `admin` also takes over, forces and administers. Invitations are links; API keys act for a person.',
  'Sign-in':
    'Who somebody is, in a browser: a session cookie instead of a key. Calls with it that change something must come from a page of this app.',
  Lab: 'A workspace for an hour, for whoever wants to see a conflict. Needs no key.',
  Service: 'Whether the service is there, and this document. Needs no key.',
} as const

export type TagName = keyof typeof tags
export const toTags = () => Object.entries(tags).map(([name, description]) => ({ name, description }))
