import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseEntry } from '@/lib/server/audit/chain'
import { recordAudit } from '@/lib/server/audit/record-audit'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { inTransaction } from '@/lib/server/db/transaction'
import { purgeAccounts } from '@/lib/server/purge/purge-accounts'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const readRows = (targetId?: string, workspaceId = office.workspaceId) =>
  getDb().reader.auditEntry.findMany({
    where: { workspaceId, ...(targetId !== undefined && { targetId }) },
    orderBy: { sequence: 'asc' },
  })
const readEntries = async (targetId: string) => (await readRows(targetId)).map(({ entry }) => parseEntry(entry))
const key = (number: number) => ({ 'Idempotency-Key': `audit-test-key-${number}` })

describe('what is done to an account', () => {
  it('is in the audit with who, from which version and which fields, and without a value', async () => {
    const account = await createAccount(office.bo, { name: 'Secret name', phone: '+44 1', tags: ['hidden'] })
    await office.ana.call('PATCH', account.path, { body: { version: 1, phone: '+44 2', notes: 'Hush.' } })
    await office.bo.call('POST', `${account.path}/undo`, { body: { version: 2 } })
    await office.ana.call('PATCH', account.path, { body: { name: 'New name' }, headers: { 'If-Match': '*' } })
    await office.bo.call('DELETE', `${account.path}?version=4`)
    await office.bo.call('POST', `${account.path}/restore`, { body: { version: 5 } })
    const entries = await readEntries(account.id)
    expect(entries.map((entry) => [entry?.action, entry?.by, entry?.target.version, entry?.detail])).toEqual([
      ['account.create', office.bo.id, 1, expect.objectContaining({ from: null })],
      ['account.update', office.ana.id, 2, { from: 1, fields: ['phone', 'notes'] }],
      ['account.undo', office.bo.id, 3, { from: 2, fields: ['phone', 'notes'] }],
      ['account.update', office.ana.id, 4, { from: 3, fields: ['name'], forced: true }],
      ['account.delete', office.bo.id, 5, { from: 4, fields: [] }],
      ['account.restore', office.bo.id, 6, { from: 5, fields: [] }],
    ])
    for (const { entry } of await readRows(account.id)) expect(entry).not.toMatch(/Secret|\+44|hidden|Hush/)
  })

  it('says how a conflict was settled: by field, with no deeper place that may name a value', async () => {
    const account = await createAccount(office.bo, { phone: '+44 1' })
    await office.ana.call('PATCH', account.path, { body: { version: 1, phone: '+44 2', tags: ['vip'] } })
    const decisions = { '/phone': 'mine', '/tags/vip': 'both', '/tags/old': 'both' }
    const body = { version: 2, phone: '+44 3', resolution: { theirs: 2, decisions } }
    expect((await office.bo.call('PATCH', account.path, { body })).status).toBe(200)
    const merged = (await readEntries(account.id)).at(-1)
    expect([merged?.action, merged?.detail]).toEqual([
      'account.merge',
      {
        from: 2,
        fields: ['phone'],
        merge: {
          theirs: 2,
          decisions: [
            { field: 'phone', choice: 'mine' },
            { field: 'tags', choice: 'both' },
          ],
        },
      },
    ])
  })

  it('is not in it when it was refused', async () => {
    const account = await createAccount(office.bo)
    await office.bo.call('PATCH', account.path, { body: { version: 1, name: 'Second' } })
    expect((await office.ana.call('PATCH', account.path, { body: { version: 1, name: 'Third' } })).status).toBe(409)
    expect(await readEntries(account.id)).toHaveLength(2)
  })

  it('goes on when the account is purged: what is left names nothing', async () => {
    const account = await createAccount(office.bo)
    await office.bo.call('DELETE', `${account.path}?version=1`)
    await purgeAccounts({ workspaceId: office.workspaceId, now: new Date(Date.now() + 31 * 86_400_000) })
    const entries = await readEntries(account.id)
    expect(entries.map((entry) => entry?.action)).toEqual(['account.create', 'account.delete', 'account.purge'])
    expect(entries.at(-1)).toMatchObject({ by: null, detail: { version: 2 } })
  })
})

describe('the audit has', () => {
  it('each transfer, with its amount', async () => {
    const account = await createAccount(office.bo, { status: 'active' })
    const body = { fromId: null, toId: account.id, amount: 500, memo: 'Private' }
    const { body: transfer } = await office.bo.call('POST', '/transfers', { body, headers: key(1) })
    const [row] = await readRows(transfer.id)
    expect(parseEntry(row?.entry ?? '')).toMatchObject({
      action: 'transfer.create',
      by: office.bo.id,
      detail: { fromId: null, toId: account.id, amount: 500 },
    })
    expect(row?.entry).not.toContain('Private')
  })

  it('a lease that is taken over, and none that is renewed or was given back', async () => {
    const account = await createAccount(office.bo)
    const lease = `${account.path}/lease`
    await office.bo.call('PUT', lease, { body: {} })
    await office.bo.call('PUT', lease, { body: {} })
    expect((await office.ana.call('PUT', lease, { body: { takeOver: true } })).status).toBe(200)
    await office.ana.call('DELETE', lease)
    await office.bo.call('PUT', lease, { body: {} })
    const entries = (await readEntries(account.id)).filter((entry) => entry?.action === 'lease.take-over')
    expect(entries).toMatchObject([{ by: office.ana.id, detail: { fromId: office.bo.id } }])
  })

  it('invitations made and accepted, and keys made', async () => {
    const { workspaceId, ana, bo } = office
    const at = new Date()
    const { writer } = getDb()
    const data = {
      hash: 'h',
      workspaceId,
      role: 'editor',
      label: 'Private',
      createdAt: at,
      createdById: ana.id,
    } as const
    await writer.invitation.create({ data: { ...data, id: 'invitation', expiresAt: at } })
    await writer.invitation.update({ where: { id: 'invitation' }, data: { acceptedAt: at, acceptedById: bo.id } })
    expect(await readEntries('invitation')).toMatchObject([
      { action: 'invitation.create', by: ana.id, detail: { role: 'editor' } },
      { action: 'invitation.accept', by: bo.id },
    ])
    const [first] = await readRows()
    expect(parseEntry(first?.entry ?? '')).toMatchObject({ action: 'key.create', by: ana.id, target: { type: 'key' } })
  })

  it('what the application notes in its transaction, and nothing of one that is rolled back', async () => {
    const { workspaceId, ana, cy } = office
    const note = { workspaceId, byId: ana.id, target: { type: 'person', id: cy.id } } as const
    await inTransaction((tx) => recordAudit(tx, { ...note, action: 'member.role', detail: { role: 'editor' } }))
    const failing = inTransaction(async (tx) => {
      await recordAudit(tx, { ...note, action: 'member.remove' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await readEntries(cy.id)).toMatchObject([
      { action: 'member.role', by: ana.id, target: { type: 'person', id: cy.id }, detail: { role: 'editor' } },
    ])
    expect(await getDb().reader.auditNote.count()).toBe(0)
  })
})

describe('the database refuses', () => {
  const where = () => ({ workspaceId_sequence: { workspaceId: office.workspaceId, sequence: 1 } })
  it.each([
    ['to change an entry', () => getDb().writer.auditEntry.update({ where: where(), data: { entry: '{}' } })],
    ['to delete an entry', () => getDb().writer.auditEntry.delete({ where: where() })],
    ['to set the end', () => getDb().writer.auditHead.updateMany({ data: { sequence: 1 } })],
    ['to delete the end', () => getDb().writer.auditHead.deleteMany({})],
  ])('%s', async (_, change) => {
    await expect(change()).rejects.toThrow()
    expect((await verifyAudit()).chains.map(({ fault }) => fault)).toEqual([null])
  })
})

describe('fifty writers at once', () => {
  it('leave one chain without a gap, in a workspace of their own', async () => {
    const own = await openOffice()
    const accounts = await Promise.all(Array.from({ length: 50 }, () => createAccount(own.bo, { status: 'active' })))
    const patch = (path: string, phone: string) => own.bo.call('PATCH', path, { body: { version: 1, phone } })
    const answers = await Promise.all(accounts.map(({ path }, index) => patch(path, `+44 ${index}`)))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const rows = await readRows(undefined, own.workspaceId)
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 103 }, (_, index) => index + 1))
    expect((await verifyAudit()).chains.map(({ fault }) => fault)).toEqual([null, null])
  })

  it('of money in accounts of their own are each in it once', async () => {
    const own = await openOffice()
    const accounts = await Promise.all(Array.from({ length: 50 }, () => createAccount(own.bo, { status: 'active' })))
    const pay = (toId: string, index: number) =>
      own.bo.call('POST', '/transfers', { body: { fromId: null, toId, amount: 1 }, headers: key(index) })
    const answers = await Promise.all(accounts.map(({ id }, index) => pay(id, index)))
    const done = answers.filter(({ status }) => status === 201)
    expect(await readRows(undefined, own.workspaceId)).toHaveLength(3 + 50 + done.length)
    expect((await verifyAudit()).chains.map(({ fault }) => fault)).toEqual([null, null, null])
  })

  it('of one account, and of money with keys, are each in it once', async () => {
    const own = await openOffice()
    const shared = await createAccount(own.bo, { status: 'active' })
    const write = (index: number) =>
      index % 2 === 0
        ? own.ana.call('PATCH', shared.path, { body: { notes: `${index}` }, headers: { 'If-Match': '*' } })
        : own.bo.call('POST', '/transfers', { body: { fromId: null, toId: shared.id, amount: 1 }, headers: key(index) })
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => write(index)))
    const done = answers.filter(({ status }) => status < 300)
    expect(await readRows(undefined, own.workspaceId)).toHaveLength(3 + 1 + done.length)
    expect((await verifyAudit()).chains.map(({ fault }) => fault)).toEqual([null, null, null, null])
  })
})
