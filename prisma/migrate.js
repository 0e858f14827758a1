// Applies migrations at start and in tests, without Prisma's engine binary. It keeps Prisma's own table, so that
// `prisma migrate deploy` can take over. JavaScript, since scripts run it with plain `node` too.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { addSha256 } from './sqlite-functions.js'

/** The number of Prisma Migrate's own advisory lock. */
const advisoryLock = 72707369
const busyTimeoutMs = 15_000

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */
/** @typedef {{ migration_name: string, checksum: string, finished_at: unknown, rolled_back_at: unknown }} Applied */

/**
 * Brings a database up to date and returns the names of the migrations that it applied. A migration that fails is
 * rolled back whole and throws; so does one that was edited after it was applied. Safe when several processes start.
 * @param {string} url `file:<path>` (made with its folder when missing) or `postgres://…`
 * @param {string} [folder]
 * @returns {Promise<string[]>}
 */
export function migrate(url, folder = path.join(process.cwd(), 'prisma', 'migrations')) {
  return /^postgres(ql)?:/.test(url)
    ? migratePostgres(url, path.join(folder, 'postgresql'))
    : migrateSqlite(path.resolve(url.replace(/^file:/, '')), path.join(folder, 'sqlite'))
}

/** @param {string} file @param {string} folder */
async function migrateSqlite(file, folder) {
  const { default: Database } = await import('better-sqlite3')
  mkdirSync(path.dirname(file), { recursive: true })
  const db = new Database(file, { timeout: busyTimeoutMs })
  addSha256(db)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // Has no effect inside a transaction, where a table rebuild would cascade its deletes.
    db.pragma('foreign_keys = OFF')
    const run = db.transaction(() => {
      db.exec(bookkeeping('TEXT', 'TEXT', 'TEXT', 'DATETIME', 'current_timestamp'))
      const applied = /** @type {Applied[]} */ (db.prepare('SELECT * FROM _prisma_migrations').all())
      const todo = findPending(folder, applied)
      const record = db.prepare(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES (?, ?, ?, ?, ?, 1)`,
      )
      for (const { name, sql, checksum } of todo) {
        const startedAt = Date.now()
        explain(name, () => db.exec(sql))
        record.run(randomUUID(), checksum, name, startedAt, Date.now())
      }
      const violations = todo.length > 0 ? /** @type {unknown[]} */ (db.pragma('foreign_key_check')) : []
      if (violations.length > 0) throw new Error(`foreign keys are violated: ${JSON.stringify(violations.slice(0, 3))}`)
      return todo.map(({ name }) => name)
    })
    return run.immediate()
  } finally {
    db.close()
  }
}

/** @param {string} connectionString @param {string} folder */
async function migratePostgres(connectionString, folder) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(${advisoryLock})`)
    await client.query(bookkeeping('VARCHAR(36)', 'VARCHAR(64)', 'VARCHAR(255)', 'TIMESTAMPTZ', 'now()'))
    const todo = findPending(folder, (await client.query('SELECT * FROM _prisma_migrations')).rows)
    for (const { name, sql, checksum } of todo) {
      try {
        await client.query('BEGIN')
        await client.query(sql)
        await client.query(
          `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
           VALUES ($1, $2, $3, clock_timestamp(), 1)`,
          [randomUUID(), checksum, name],
        )
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {})
        throw describeFailure(name, error)
      }
    }
    return todo.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** @param {string} id @param {string} checksum @param {string} name @param {string} time @param {string} now */
const bookkeeping = (id, checksum, name, time, now) => `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" ${id} PRIMARY KEY NOT NULL,
  "checksum" ${checksum} NOT NULL,
  "finished_at" ${time},
  "migration_name" ${name} NOT NULL,
  "logs" TEXT,
  "rolled_back_at" ${time},
  "started_at" ${time} NOT NULL DEFAULT ${now},
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** @param {string} folder @param {readonly Applied[]} applied @returns {Migration[]} */
function findPending(folder, applied) {
  const failed = applied.find((row) => !row.finished_at && !row.rolled_back_at)
  if (failed) throw new Error(`Migration ${failed.migration_name} did not finish; repair the database first.`)
  const known = new Map(applied.filter((row) => !row.rolled_back_at).map((row) => [row.migration_name, row.checksum]))
  const written = readMigrations(folder)
  const edited = written.find(({ name, checksum }) => (known.get(name) ?? checksum) !== checksum)
  if (edited) throw new Error(`Migration ${edited.name} was edited after it was applied.`)
  const names = new Set(written.map(({ name }) => name))
  const unknown = [...known.keys()].find((name) => !names.has(name))
  if (unknown) throw new Error(`The database is newer than this program: it has migration ${unknown}.`)
  return written.filter(({ name }) => !known.has(name))
}

/** @param {string} folder @returns {Migration[]} */
function readMigrations(folder) {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** @param {string} name @param {() => void} run */
function explain(name, run) {
  try {
    run()
  } catch (error) {
    throw describeFailure(name, error)
  }
}

/** @param {string} name @param {unknown} error */
const describeFailure = (name, error) =>
  new Error(`Migration ${name} failed and was rolled back: ${error instanceof Error ? error.message : error}`, {
    cause: error,
  })
