import 'server-only'
import { z } from 'zod'

/** What an error of the database means to the caller, the same for both databases. */
export type DbFault =
  /** A unique constraint refused the write; `constraint` is its name, as in `Account_workspaceId_emailKey_key`. */
  | { readonly kind: 'unique'; readonly constraint: string }
  /** A CHECK refused the write; `constraint` is its name, as in `Account_balance_check`. */
  | { readonly kind: 'check'; readonly constraint: string }
  /** Two transactions met and this one gave way. Nothing was applied; the same write may succeed when tried again. */
  | { readonly kind: 'conflict' }
  /** The database did not answer, is full, or is overloaded. */
  | { readonly kind: 'unavailable'; readonly outcome: 'not-applied' | 'unknown' }
  | { readonly kind: 'unknown' }

/** Every attempt of a transaction or of a write met another one. Nothing was applied. */
export class TransactionConflictError extends Error {
  override readonly name = 'TransactionConflictError'
}

/** SQLite rolled back a transaction by itself, as it does on a full disk. Nothing of it was applied. */
export class RolledBackError extends Error {
  override readonly name = 'RolledBackError'
}

/** What the driver adapters put into `cause`. Each error of Prisma is this or wraps it. */
const causeSchema = z.object({
  kind: z.string().optional(),
  originalCode: z.string().optional(),
  originalMessage: z.string().optional(),
  table: z.string().optional(),
  constraint: z
    .union([z.object({ fields: z.array(z.string()) }), z.object({ index: z.string() })])
    .optional()
    .catch(undefined),
})
type Cause = z.infer<typeof causeSchema>

const errorSchema = z.object({
  name: z.string(),
  message: z.string(),
  code: z.string().optional().catch(undefined),
  cause: z.unknown().optional(),
  meta: z
    .object({ driverAdapterError: z.object({ cause: z.unknown() }).optional() })
    .optional()
    .catch(undefined),
})

const checkCodes = /^(23514|SQLITE_CONSTRAINT_CHECK)$/
const conflictCodes = /^(40001|40P01|55P03|SQLITE_BUSY.*|SQLITE_LOCKED.*|SQLITE_PROTOCOL)$/
/** The connection went away, or the disk failed while it was written: what was being done may have been done. */
const unknownOutcomeCodes =
  /^(P1008|P1017|SocketTimeout|ConnectionClosed|08...|40003|57P0[124]|58...|SQLITE_IOERR_(COMMIT_ATOMIC|DIR_FSYNC|FSYNC))$/
/** The statement cannot have been carried out: no connection, no transaction, or one that was rolled back. */
const notAppliedCodes =
  /^(P1000|P100[1-3]|P1010|P1011|P2024|P2028|P2037|DatabaseNotReachable|TooManyConnections|DatabaseDoesNotExist|DatabaseAccessDenied|AuthenticationFailed|TlsConnectionError|25006|25P0[34]|28...|3D000|53...|57014|57P0[35]|SQLITE_(FULL|IOERR.*|CANTOPEN.*|READONLY.*|NOMEM|INTERRUPT))$/

/** Names an error that a database call threw. The order matters: the driver's own words count more than Prisma's. */
export function classifyDbError(error: unknown): DbFault {
  const { success, data } = errorSchema.safeParse(error)
  if (!success) return { kind: 'unknown' }
  const cause = toCause(data.meta?.driverAdapterError?.cause ?? data.cause)
  const codes = [cause.kind, cause.originalCode, data.code].filter((code) => code !== undefined)
  const has = (pattern: RegExp) => codes.some((code) => pattern.test(code))

  if (data.name === 'TransactionConflictError') return { kind: 'conflict' }
  if (cause.kind === 'UniqueConstraintViolation') return { kind: 'unique', constraint: toConstraintName(cause) }
  const check = has(checkCodes) ? checkName.exec(cause.originalMessage ?? '')?.[1] : undefined
  if (check !== undefined) return { kind: 'check', constraint: check }
  if (cause.kind === 'TransactionWriteConflict' || has(conflictCodes)) return { kind: 'conflict' }
  if (has(unknownOutcomeCodes) || isCutOff(data.message)) return { kind: 'unavailable', outcome: 'unknown' }
  if (data.name === 'RolledBackError' || has(notAppliedCodes) || cannotOpen(data))
    return { kind: 'unavailable', outcome: 'not-applied' }
  return data.code === 'P2034' ? { kind: 'conflict' } : { kind: 'unknown' }
}

/** Both databases name it at the end of their message. A trigger that raises the same code names none. */
const checkName = /check constraint (?:failed: )?"?(\w+_check)"?$/i

function toCause(value: unknown): Cause {
  const { success, data } = causeSchema.safeParse(value)
  return success ? data : {}
}

/** PostgreSQL tells the name; SQLite tells the columns, from which Prisma's rule for names gives the same. */
function toConstraintName({ constraint, table, originalCode }: Cause): string {
  if (constraint === undefined) return ''
  if ('index' in constraint) return constraint.index
  if (originalCode === 'SQLITE_CONSTRAINT_PRIMARYKEY') return `${table}_pkey`
  return [table, ...constraint.fields, 'key'].join('_')
}

type Thrown = z.infer<typeof errorSchema>

/** better-sqlite3 throws a TypeError when the folder is missing, and pg a plain Error while it connects. */
const cannotOpen = ({ name, message }: Thrown) =>
  name === 'PrismaClientInitializationError' ||
  /^Cannot open database|timeout exceeded when trying to connect/.test(message)

const isCutOff = (message: string) => /^Connection terminated/.test(message)
