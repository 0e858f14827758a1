import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '@/lib/server/db/client'
import { createDatabase } from '@/lib/server/db/test-database'
import { migrate } from './migrate'

let place: Awaited<ReturnType<typeof createDatabase>>
let folder: string
beforeEach(async () => {
  place = await createDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'truce-migrations-'))
})
afterEach(async () => {
  await place.remove()
  await rm(folder, { recursive: true })
})

async function write(name: string, sql: string) {
  for (const provider of ['sqlite', 'postgresql']) {
    await mkdir(path.join(folder, provider, name), { recursive: true })
    await writeFile(path.join(folder, provider, name, 'migration.sql'), sql)
  }
}

async function count(table: string) {
  const database = openDatabase(place.url)
  try {
    const rows = await database.writer.$queryRawUnsafe(`SELECT CAST(COUNT(*) AS TEXT) AS n FROM ${table}`)
    return rows
  } finally {
    await database.close()
  }
}

describe('migrations', () => {
  it('are applied once each, in the order of their names', async () => {
    await write('2_fill', 'INSERT INTO things VALUES (1);')
    await write('1_make', 'CREATE TABLE things (id INTEGER PRIMARY KEY);')
    expect(await migrate(place.url, folder)).toEqual(['1_make', '2_fill'])
    await write('3_more', 'INSERT INTO things VALUES (2);')
    expect(await migrate(place.url, folder)).toEqual(['3_more'])
    expect(await migrate(place.url, folder)).toEqual([])
    expect(await count('things')).toEqual([{ n: '2' }])
  })

  it('are applied once by processes that start together', async () => {
    await write('1_make', 'CREATE TABLE things (id INTEGER PRIMARY KEY);')
    const runs = await Promise.all([1, 2, 3].map(() => migrate(place.url, folder)))
    expect(runs.flat()).toEqual(['1_make'])
  })

  it('that fail leave nothing behind and can be mended', async () => {
    await write('1_make', 'CREATE TABLE things (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1);')
    await expect(migrate(place.url, folder)).rejects.toThrow('Migration 1_make failed and was rolled back')
    await expect(count('things')).rejects.toThrow()
    await write('1_make', 'CREATE TABLE things (id INTEGER PRIMARY KEY);')
    expect(await migrate(place.url, folder)).toEqual(['1_make'])
  })

  it('are not edited once they are applied', async () => {
    await write('1_make', 'CREATE TABLE things (id INTEGER PRIMARY KEY);')
    await migrate(place.url, folder)
    await write('1_make', 'CREATE TABLE others (id INTEGER PRIMARY KEY);')
    await expect(migrate(place.url, folder)).rejects.toThrow('Migration 1_make was edited after it was applied')
  })

  it('of a newer program are not passed over', async () => {
    await write('1_make', 'CREATE TABLE things (id INTEGER PRIMARY KEY);')
    await write('2_newer', 'CREATE TABLE others (id INTEGER PRIMARY KEY);')
    await migrate(place.url, folder)
    for (const provider of ['sqlite', 'postgresql'])
      await rm(path.join(folder, provider, '2_newer'), { recursive: true })
    await expect(migrate(place.url, folder)).rejects.toThrow('newer than this program: it has migration 2_newer')
  })
})
