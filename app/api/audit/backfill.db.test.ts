import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseEntry } from '@/lib/server/audit/chain'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { getDb, openDatabase, setDatabase } from '@/lib/server/db/client'
import { createDatabase } from '@/lib/server/db/test-database'
import { migrate } from '@/prisma/migrate'
import { seedDemo } from '@/prisma/seed'

let folder: string
let made: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'truce-test-'))
  made = await createDatabase()
  await cp('prisma/migrations', folder, { recursive: true, filter: (source) => !isOfAudit(path.basename(source)) })
})
afterAll(async () => {
  await getDb().close()
  setDatabase(null)
  await made.remove()
  await rm(folder, { recursive: true, force: true })
})

const isOfAudit = (name: string) => name.endsWith('_audit')

it('what happened before there was an audit comes first in it, in the order of its times', async () => {
  await migrate(made.url, folder)
  setDatabase(openDatabase(made.url))
  await seedDemo(getDb())
  const { reader } = getDb()
  const [revisions, transfers] = [await reader.revision.count(), await reader.transfer.count()]
  await getDb().close()

  expect((await migrate(made.url)).length).toBeGreaterThan(0)
  setDatabase(openDatabase(made.url))
  expect((await verifyAudit()).chains).toMatchObject([{ entries: revisions + transfers, fault: null }])
  const rows = await getDb().reader.auditEntry.findMany({ orderBy: { sequence: 'asc' } })
  const times = rows.map(({ at }) => at.getTime())
  expect(times).toEqual([...times].sort((one, other) => one - other))
  expect(new Set(rows.map(({ entry }) => parseEntry(entry)?.action))).toEqual(
    new Set(['account.create', 'account.update', 'transfer.create']),
  )
  const { workspace } = getDb().writer
  await workspace.create({ data: { id: 'later', name: 'Later', createdAt: new Date() } })
  expect((await verifyAudit()).chains).toHaveLength(2)
})
