import 'server-only'
import { v7 } from 'uuid'
import { accountInputSchema } from '@/lib/accounts/account'
import { fieldNames } from '@/lib/accounts/fields'
import type { Role } from '@/lib/accounts/membership'
import type { Sandbox, ScenarioId } from '@/lib/accounts/sandbox'
import { createSecret, hashSecret } from '@/lib/server/auth/secret'
import { toAccountKeys } from '@/lib/server/db/account-keys'
import { getDb } from '@/lib/server/db/client'
import { retryWrite } from '@/lib/server/db/transaction'
import { toSeed } from './seeds'

export const sandboxLifeMs = 60 * 60 * 1_000
/** That live at once, of all visitors together. */
export const maxSandboxes = 1_000

/** A new workspace for a visitor; null when there are too many. It and everything in it is written at once. */
export async function createSandbox(scenario: ScenarioId, now = new Date()): Promise<Sandbox | null> {
  const { reader, writer } = getDb()
  if ((await reader.workspace.count({ where: { expiresAt: { gt: now } } })) >= maxSandboxes) return null
  const workspaceId = v7()
  const expiresAt = new Date(now.getTime() + sandboxLifeMs)
  const { account, others, leasePolicy, role } = toSeed(scenario)
  const people = [toPerson('ana', 'Ana', role), toPerson('bo', 'Bo', 'editor')] as const
  const rows = [account, ...others].map((input) => toRow(input, { workspaceId, byId: people[0].id, now }))
  await retryWrite(() =>
    writer.$transaction([
      writer.workspace.create({
        data: { id: workspaceId, name: 'Lab', leasePolicy, createdAt: now, expiresAt },
        select: { id: true },
      }),
      writer.person.createMany({ data: people.map(({ id, name }) => ({ id, name, createdAt: now })) }),
      writer.membership.createMany({
        data: people.map(({ id, role }) => ({ workspaceId, personId: id, role, createdAt: now })),
      }),
      writer.apiKey.createMany({
        data: people.map(({ id, apiKey, role }) => ({
          id: v7(),
          hash: hashSecret(apiKey),
          prefix: keyPrefix,
          workspaceId,
          personId: id,
          role,
          label: 'Lab',
          createdAt: now,
        })),
      }),
      writer.account.createMany({ data: rows }),
    ]),
  )
  const [first] = rows
  if (first === undefined) throw new Error('a sandbox has an account')
  const { id, version } = first
  return {
    id: workspaceId,
    scenario,
    expiresAt: expiresAt.toISOString(),
    people: [...people],
    account: { id, version },
  }
}

const keyPrefix = 'truce_lab_'

const toPerson = (slug: string, name: string, role: Role) => ({
  id: v7(),
  slug,
  name,
  role,
  apiKey: `${keyPrefix}${createSecret()}`,
})

interface Stamp {
  readonly workspaceId: string
  readonly byId: string
  readonly now: Date
}

function toRow(input: unknown, { workspaceId, byId, now }: Stamp) {
  const record = accountInputSchema.parse(input)
  const stamps = { createdAt: now, createdById: byId, updatedAt: now, updatedById: byId }
  const change = { changeKind: 'create', changeFields: [...fieldNames] } as const
  return { id: v7(), workspaceId, version: 1, record, ...toAccountKeys(record), ...change, ...stamps }
}
