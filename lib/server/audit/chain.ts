// Arithmetic of the chain. The triggers of the migration `audit` do the same in SQL.
import 'server-only'
import { createHash } from 'node:crypto'
import { auditEntrySchema } from '@/lib/accounts/audit'

/** SHA-256 in hexadecimal of a text's UTF-8 bytes. */
const toDigest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash before the first entry: no two workspaces begin alike. */
export const toFirstHash = (workspaceId: string): string => toDigest(workspaceId)

export const toNextHash = (hash: string, sequence: number, entry: string): string =>
  toDigest(`${hash}${sequence}${entry}`)

export interface AuditRow {
  readonly sequence: number
  readonly at: Date
  readonly entry: string
  readonly targetId: string
  readonly targetVersion: number | null
  readonly hash: string
}

/** What is wrong with a row that should follow an entry with this sequence and hash; null when it does. */
export function findFault(before: { readonly sequence: number; readonly hash: string }, row: AuditRow): string | null {
  if (row.sequence !== before.sequence + 1) return 'an entry is missing'
  if (row.hash !== toNextHash(before.hash, row.sequence, row.entry))
    return 'its hash does not follow from the entry before it: one of them was changed, moved or put in'
  const entry = parseEntry(row.entry)
  if (entry === null) return 'it is not an entry that Truce has written'
  const { target, at } = entry
  const isSame =
    target.id === row.targetId && (target.version ?? null) === row.targetVersion && Date.parse(at) === row.at.getTime()
  return isSame ? null : 'its columns for looking it up do not say what it says'
}

/** The members of a stored entry; null for a text that is none. */
export function parseEntry(text: string) {
  try {
    return auditEntrySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
