import 'server-only'
import { createHash } from 'node:crypto'
import { Prisma } from '@/generated/sqlite/client'
import { type AccountRecord, accountInputSchema, accountRecordSchema } from '@/lib/accounts/account'
import { fieldNames } from '@/lib/accounts/fields'
import { toAccountKeys } from '@/lib/server/db/account-keys'
import type { Database } from '@/lib/server/db/client'
import { classifyDbError } from '@/lib/server/db/errors'
import type { DemoAccount, DemoPerson } from './demo/demo-account'
import { countDemoSaves, type DemoConflict, demoConflicts, demoSaveDays } from './demo/demo-conflicts'
import { type DemoTransfer, demoTransfers } from './demo/demo-transfers'
import { demoAccounts } from './demo-accounts'

const dayMs = 24 * 60 * 60 * 1000

/** Ids have the form of UUIDv7, and are the same in every demo. */
const toId = (kind: number, index: number) =>
  `019a3c00-${kind.toString(16).padStart(4, '0')}-7000-8000-${index.toString(16).padStart(12, '0')}`

export const demoWorkspaceId = toId(1, 1)
export const demoPeople = {
  ana: { id: toId(2, 1), name: 'Ana Torres', role: 'admin', key: 'demo-ana' },
  bo: { id: toId(2, 2), name: 'Bo Lindqvist', role: 'editor', key: 'demo-bo' },
  cy: { id: toId(2, 3), name: 'Cy Okafor', role: 'viewer', key: 'demo-cy' },
} as const
export const toDemoAccountId = (index: number): string => toId(3, index + 1)

/** How an API key is stored: SHA-256 in hexadecimal. */
const hashKey = (key: string) => createHash('sha256').update(key).digest('hex')

/**
 * Fills an empty database with the demo: one workspace, three people with API keys, 40 accounts with their history and
 * their money, and the conflicts of the last weeks.
 * All or nothing; false when something is there already. Times are counted back from the start of today (UTC).
 */
export async function seedDemo({ writer }: Database, now: Date = new Date()): Promise<boolean> {
  if ((await writer.workspace.count()) > 0) return false
  const today = Math.floor(now.getTime() / dayMs) * dayMs
  const rows = demoAccounts.map((account, index) => toRows(account, index, today))
  const createdAt = new Date(Math.min(...rows.map(({ account }) => account.createdAt.getTime())) - dayMs)
  const people = Object.values(demoPeople)
  const workspaceId = demoWorkspaceId
  try {
    await writer.$transaction([
      writer.workspace.create({ data: { id: workspaceId, name: 'Demo', createdAt } }),
      writer.person.createMany({ data: people.map(({ id, name }) => ({ id, name, createdAt })) }),
      writer.membership.createMany({ data: people.map(({ id, role }) => ({ workspaceId, personId: id, role })) }),
      writer.apiKey.createMany({
        data: people.map(({ id, key, role }, index) => ({
          id: toId(6, index + 1),
          hash: hashKey(key),
          prefix: key,
          workspaceId,
          personId: id,
          role,
          label: key,
          createdAt,
        })),
      }),
      writer.account.createMany({ data: rows.map(({ account }) => account) }),
      ...rows.flatMap(({ changes }) => changes.map((change) => writer.account.update(change))),
      ...demoTransfers.flatMap((transfer, index) => toMovement(writer, transfer, { index, today })),
      writer.conflictRecord.createMany({
        data: demoConflicts.map((conflict, index) => toConflict(conflict, index, today)),
      }),
      writer.saveTally.createMany({ data: toTallies(today) }),
    ])
  } catch (error) {
    // Another instance on the same PostgreSQL server was faster.
    if (classifyDbError(error).kind === 'unique') return false
    throw error
  }
  return true
}

/** The row of version 1, and one conditional update for each later version; the trigger writes their history. */
function toRows({ by, daysAgo, record, changes = [] }: DemoAccount, index: number, today: number) {
  const id = toDemoAccountId(index)
  const first = accountInputSchema.parse(record)
  const createdAt = toTime(today, daysAgo, index)
  const account = {
    id,
    workspaceId: demoWorkspaceId,
    version: 1,
    changeKind: 'create' as const,
    changeFields: [...fieldNames],
    changeDetail: Prisma.DbNull,
    createdAt,
    createdById: demoPeople[by].id,
    ...toColumns(first, by, createdAt),
  }
  let newest = first
  const updates = changes.map((change, step) => {
    newest = accountRecordSchema.parse({ ...newest, ...change.fields })
    return {
      where: { id, version: step + 1 },
      data: {
        version: step + 2,
        changeKind: 'update' as const,
        changeFields: fieldNames.filter((name) => name in change.fields),
        ...toColumns(newest, change.by, toTime(today, change.daysAgo, index + step + 1)),
      },
    }
  })
  return { account, changes: updates }
}

/** The balances that a transfer moves, and the transfer; the trigger writes the ledger from both. */
function toMovement(
  writer: Database['writer'],
  { by, daysAgo, from, to, amount, memo }: DemoTransfer,
  { index, today }: { readonly index: number; readonly today: number },
) {
  const [sender, receiver] = [from && findAccountId(from), to && findAccountId(to)]
  const at = toTime(today, daysAgo, index)
  const step = (id: string, change: number) =>
    writer.account.update({
      where: { id },
      data: { balance: { increment: change }, balanceSequence: { increment: 1 }, balanceAt: at },
      select: { id: true },
    })
  return [
    ...(sender === null ? [] : [step(sender, -amount)]),
    ...(receiver === null ? [] : [step(receiver, amount)]),
    writer.transfer.create({
      data: {
        id: toId(5, index + 1),
        workspaceId: demoWorkspaceId,
        fromId: sender,
        toId: receiver,
        amount,
        memo,
        at,
        byId: demoPeople[by].id,
      },
      select: { id: true },
    }),
  ]
}

function findAccountId(name: string): string {
  const index = demoAccounts.findIndex(({ record }) => record.name === name)
  if (index < 0) throw new Error(`the demo has no account ${name}`)
  return toDemoAccountId(index)
}

const toColumns = (record: AccountRecord, by: DemoPerson, updatedAt: Date) => ({
  record,
  ...toAccountKeys(record),
  updatedAt,
  updatedById: demoPeople[by].id,
})

function toConflict(
  { daysAgo, by, code, fields, outcome, seconds, decisions }: DemoConflict,
  index: number,
  today: number,
) {
  const at = toTime(today, daysAgo, index)
  return {
    id: toId(7, index + 1),
    workspaceId: demoWorkspaceId,
    accountId: toDemoAccountId((index * 7) % demoAccounts.length),
    personId: demoPeople[by].id,
    code,
    fields: [...fields],
    at,
    resolvedAt: seconds === null ? null : new Date(at.getTime() + seconds * 1_000),
    outcome,
    decisions,
  }
}

const toTallies = (today: number) =>
  Array.from({ length: demoSaveDays }, (_, index) => {
    const day = new Date(today - (index + 1) * dayMs)
    const saves = countDemoSaves(index + 1, day.getUTCDay())
    return { workspaceId: demoWorkspaceId, day: day.toISOString().slice(0, 10), saves }
  })

/** Some time in the working hours of that day, so that no two accounts share a moment. */
const toTime = (today: number, daysAgo: number, salt: number) =>
  new Date(today - daysAgo * dayMs + (8 * 60 + ((salt * 47) % 600)) * 60_000 + ((salt * 7919) % 60_000))
