import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toFirstHash, toNextHash } from '@/lib/server/audit/chain'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { seedDemo } from '@/prisma/seed'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
let accountId: string
beforeEach(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  const { id, path } = await createAccount(office.bo, { status: 'active' })
  accountId = id
  for (const version of [1, 2, 3, 4, 5])
    await office.bo.call('PATCH', path, { body: { version, notes: `Note ${version}` } })
  const headers = { 'Idempotency-Key': 'audit-test-verify-1' }
  await office.bo.call('POST', '/transfers', { body: { fromId: null, toId: id, amount: 5 }, headers })
})
afterEach(() => test.close())

const run = (sql: string) => getDb().writer.$executeRawUnsafe(sql)
const isPostgres = () => getDb().listenUrl !== null

/** Whoever has the file, or owns the tables, is not kept out by triggers. */
async function openTables() {
  const triggers = isPostgres()
    ? ['audit_append_only', 'audit_head_append_only', 'revision_append_only', 'transfer_append_only']
    : ['audit_no_update', 'audit_no_delete', 'audit_head_no_update', 'audit_head_no_delete', 'transfer_no_delete']
  if (!isPostgres()) for (const trigger of triggers) await run(`DROP TRIGGER "${trigger}"`)
  else
    for (const table of ['AuditEntry', 'AuditHead', 'Revision', 'Transfer'])
      await run(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  if (!isPostgres()) await run('DROP TRIGGER "revision_no_delete"')
}

const verifyOne = async (knownHash?: string) => {
  const { chains, isKnown } = await verifyAudit(knownHash)
  return { ...chains[0], isKnown }
}
const readRows = () => getDb().reader.auditEntry.findMany({ orderBy: { sequence: 'asc' } })
const where = (sequence: number) => ({ workspaceId_sequence: { workspaceId: office.workspaceId, sequence } })

describe('npm run audit:verify', () => {
  it('passes a chain that nobody touched, and the one of the demo', async () => {
    const [row] = (await readRows()).slice(-1)
    expect(await verifyOne()).toMatchObject({ entries: 10, hash: row?.hash, fault: null, isKnown: null })
    await test.close()
    test = await openTestDatabase()
    await seedDemo(getDb())
    const revisions = await getDb().reader.revision.count()
    const transfers = await getDb().reader.transfer.count()
    expect(await verifyOne()).toMatchObject({ entries: 3 + revisions + transfers, fault: null })
  })

  it('computes the hash as it is documented', async () => {
    const rows = await readRows()
    let hash = toFirstHash(office.workspaceId)
    for (const row of rows) {
      hash = toNextHash(hash, row.sequence, row.entry)
      expect(row.hash).toBe(hash)
    }
  })

  it('knows a head that was written down elsewhere, as long as the chain goes on from it', async () => {
    const { hash = '' } = await verifyOne()
    await createAccount(office.bo)
    expect(await verifyOne(hash)).toMatchObject({ entries: 11, sequenceOfKnown: 10, isKnown: true })
    expect(await verifyOne('0'.repeat(64))).toMatchObject({ fault: null, isKnown: false })
  })
})

describe('it finds', () => {
  beforeEach(openTables)

  it('a flipped byte', async () => {
    const { entry = '' } = (await readRows()).find(({ sequence }) => sequence === 6) ?? {}
    const forged = entry.replace(office.bo.id, office.ana.id)
    expect(forged).not.toBe(entry)
    await getDb().writer.auditEntry.update({ where: where(6), data: { entry: forged } })
    expect((await verifyOne()).fault).toEqual({ sequence: 6, reason: expect.stringContaining('does not follow') })
  })

  it('a column for looking up that says something else', async () => {
    await getDb().writer.auditEntry.update({ where: where(6), data: { targetId: 'elsewhere' } })
    expect((await verifyOne()).fault).toEqual({ sequence: 6, reason: expect.stringContaining('columns') })
  })

  it('a row that was dropped', async () => {
    await getDb().writer.auditEntry.delete({ where: where(6) })
    expect((await verifyOne()).fault).toEqual({ sequence: 6, reason: 'an entry is missing' })
  })

  it('two rows that were swapped', async () => {
    const { workspaceId } = office
    for (const [from, to] of [
      [6, 600],
      [7, 6],
      [600, 7],
    ])
      await run(
        `UPDATE "AuditEntry" SET "sequence" = ${to} WHERE "workspaceId" = '${workspaceId}' AND "sequence" = ${from}`,
      )
    expect((await verifyOne()).fault).toMatchObject({ sequence: 6 })
  })

  it('a tail that was cut off', async () => {
    await getDb().writer.auditEntry.deleteMany({ where: { sequence: { gt: 7 } } })
    expect((await verifyOne()).fault).toEqual({ sequence: 8, reason: expect.stringContaining('went on to entry 10') })
  })

  it('a tail that was cut off together with its end', async () => {
    await getDb().writer.auditEntry.deleteMany({ where: { sequence: { gt: 7 } } })
    const last = (await readRows()).at(-1)
    const head = isPostgres()
      ? `SELECT lo_put("storeId"::oid, 0, convert_to('${last?.hash}7 ', 'UTF8')) FROM "AuditHead"`
      : `UPDATE "AuditHead" SET "sequence" = 7, "hash" = '${last?.hash}'`
    if (isPostgres())
      await getDb().writer.$queryRawUnsafe(
        head
          .replace('SELECT lo_put', 'SELECT 1 FROM (SELECT lo_put')
          .replace(' FROM "AuditHead"', ' AS p FROM "AuditHead") x WHERE x.p IS NOT NULL'),
      )
    else await run(head)
    expect((await verifyOne()).fault).toMatchObject({ reason: expect.stringMatching(/has no entry|not kept|another/) })
  })

  it('a chain that was written anew from somewhere: by a head that was written down', async () => {
    const known = (await verifyOne()).hash
    let hash = toFirstHash(office.workspaceId)
    for (const { sequence, entry } of await readRows()) {
      const forged = sequence === 6 ? entry.replace(office.bo.id, office.ana.id) : entry
      hash = toNextHash(hash, sequence, forged)
      await getDb().writer.auditEntry.update({ where: where(sequence), data: { entry: forged, hash } })
    }
    if (!isPostgres()) await run(`UPDATE "AuditHead" SET "hash" = '${hash}'`)
    else
      await getDb().writer.$queryRawUnsafe(
        `SELECT lo_put("storeId"::oid, 0, convert_to('${hash}', 'UTF8'))::text FROM "AuditHead"`,
      )
    expect(await verifyOne(known)).toMatchObject({ fault: null, isKnown: false })
  })

  it('a version in the history that has no entry, and an entry whose version is gone', async () => {
    await run(`DELETE FROM "Revision" WHERE "accountId" = '${accountId}' AND "version" = 3`)
    expect((await verifyOne()).fault).toEqual({ sequence: 6, reason: expect.stringContaining('is gone: version 3') })
    if (!isPostgres()) await run('DROP TRIGGER "revision_audit"')
    const { record, byId, at } = await getDb().reader.revision.findFirstOrThrow({ where: { accountId, version: 2 } })
    for (const version of [3, 99])
      await getDb().writer.revision.create({
        data: { accountId, version, record: record ?? {}, byId, at, kind: 'update', fields: [] },
      })
    expect((await verifyOne()).fault).toEqual({ sequence: null, reason: expect.stringContaining('version 99') })
  })

  it('a chain without an end', async () => {
    await getDb().writer.auditHead.deleteMany({})
    expect((await verifyOne()).fault).toEqual({ sequence: 11, reason: expect.stringContaining('not kept') })
  })
})
