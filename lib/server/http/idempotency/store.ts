import 'server-only'
import { z } from 'zod'
import type { IdempotencyRecordModel } from '@/generated/sqlite/models'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import type { Transaction } from '@/lib/server/db/transaction'
import type { Reply } from '../answer'

const lifetimeMs = 24 * 60 * 60 * 1_000
const sweepEveryMs = 10 * 60 * 1_000
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

/** What a call with this key was answered in the last 24 hours. An older answer is forgotten here. */
export async function findReply(key: KeyOfCall): Promise<StoredReply | null> {
  const { reader, writer } = getDb()
  const row = await reader.idempotencyRecord.findUnique({ where: { workspaceId_personId_key: key } })
  if (row === null) return null
  if (row.expiresAt.getTime() > Date.now()) return { fingerprint: row.fingerprint, reply: toReply(row) }
  await writer.idempotencyRecord.deleteMany({ where: { ...key, expiresAt: row.expiresAt } })
  return null
}

const toReply = ({ status, headers, body }: IdempotencyRecordModel): Reply => ({
  ok: true,
  status,
  headers: headersSchema.parse(headers),
  body,
})

/**
 * Keeps a reply, in the transaction of its effect: a unique violation, when another call had the same key, undoes
 * both.
 */
export async function storeReply(tx: Transaction, key: KeyOfCall, { fingerprint, reply }: StoredReply): Promise<void> {
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + lifetimeMs)
  const { status, headers, body } = reply
  await tx.idempotencyRecord.create({
    data: { ...key, fingerprint, status, headers: { ...headers }, body, createdAt, expiresAt },
    select: { key: true },
  })
}

let nextSweep = 0

/** Removes what has expired, now and then. */
export async function sweepReplies(): Promise<void> {
  if (Date.now() < nextSweep) return
  nextSweep = Date.now() + sweepEveryMs
  await getDb().writer.idempotencyRecord.deleteMany({ where: { expiresAt: { lte: new Date() } } })
}
