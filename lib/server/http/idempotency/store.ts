import 'server-only'
import { z } from 'zod'
import type { IdempotencyRecordModel } from '@/generated/sqlite/models'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import type { Transaction } from '@/lib/server/db/transaction'
import type { Reply } from '../answer'

const lifetimeMs = 24 * 60 * 60 * 1_000
const headersSchema = z.record(z.string(), z.string())

export interface KeyOfCall {
  readonly workspaceId: string
  readonly personId: string
  readonly key: string
}

export const toKeyOfCall = ({ workspaceId, person }: Actor, key: string): KeyOfCall => ({
  workspaceId,
  personId: person.id,
  key,
})

export interface StoredReply {
  readonly fingerprint: string
  readonly reply: Reply
}

/** What a call with this key was answered in the last 24 hours. */
export async function findReply(key: KeyOfCall): Promise<StoredReply | null> {
  const row = await getDb().reader.idempotencyRecord.findFirst({ where: { ...key, expiresAt: { gt: new Date() } } })
  return row && { fingerprint: row.fingerprint, reply: toReply(row) }
}

const toReply = ({ status, headers, body }: IdempotencyRecordModel): Reply => ({
  ok: true,
  status,
  headers: headersSchema.parse(headers),
  body,
})

/**
 * Reserves a key at the start of a transaction; the row is seen by others only with its reply, when the transaction
 * commits. A second call with the same key waits here, then gets a unique violation. What has expired is swept.
 */
export async function reserve(tx: Transaction, key: KeyOfCall, fingerprint: string): Promise<void> {
  const createdAt = new Date()
  await tx.idempotencyRecord.deleteMany({ where: { expiresAt: { lte: createdAt } } })
  const expiresAt = new Date(createdAt.getTime() + lifetimeMs)
  await tx.idempotencyRecord.create({
    data: { ...key, fingerprint, status: 0, headers: {}, body: '', createdAt, expiresAt },
  })
}

export async function storeReply(tx: Transaction, key: KeyOfCall, { status, headers, body }: Reply): Promise<void> {
  const where = { workspaceId_personId_key: key }
  await tx.idempotencyRecord.update({ where, data: { status, headers: { ...headers }, body } })
}
