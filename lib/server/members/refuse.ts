import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import { invalid } from '@/lib/server/accounts/refuse/invalid'

/** A workspace that nobody may administer could never be given to anybody again. */
export const lastAdmin: Refusal = invalid([
  { pointer: '/role', code: 'last-admin', detail: 'is that of the last admin: make somebody else an admin first' },
])

/** For who was removed while they called. */
export const notMember: Refusal = { code: 'forbidden', detail: 'You are not in this workspace any more.' }
export const notAdmin: Refusal = { code: 'forbidden', detail: 'Only an admin of this workspace may do this.' }
