import 'server-only'
import { z } from 'zod'
import type { TransferItem } from '@/lib/accounts/transfer'
import type { Result } from '@/lib/server/accounts/change/attempt'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { toTransferItems } from './transfer-row'

/** One transfer of the caller's workspace. */
export async function getTransfer({ workspaceId }: Actor, id: string): Promise<Result<TransferItem>> {
  const db = getDb()
  const where = { id: id.toLowerCase(), workspaceId }
  const isId = z.uuid().safeParse(id).success
  const row = isId ? await db.reader.transfer.findFirst({ where, include: { entries: true } }) : null
  const [item] = await toTransferItems(db, row === null ? [] : [row])
  return item === undefined ? { ok: false, refusal: notFound } : { ok: true, value: item }
}
