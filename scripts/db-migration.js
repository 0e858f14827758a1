// npm run migration <name>      writes prisma/migrations/{sqlite,postgresql}/<time>_<name>/migration.sql
// npm run migration -- --check  fails when the schema has changes without a migration
//
// Prisma's engine as WebAssembly compares the schema with the snapshot taken at the last migration; no database is
// needed. Triggers are written by hand: a table that SQLite's migration rebuilds needs its triggers again in it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory, mockMigrationAwareAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { runScript, SetupError } from './setup.js'

const folder = 'prisma/migrations'
const snapshotFile = `${folder}/schema.snapshot.prisma`
const providers = [
  { name: 'sqlite', mock: 'sqlite' },
  { name: 'postgresql', mock: 'postgres' },
]

await runScript(async () => {
  const [name] = process.argv.slice(2)
  if (name !== '--check' && !/^[a-z0-9_]+$/.test(name ?? ''))
    throw new SetupError('Say what the migration does: npm run migration add_leases')
  await loadEngine()
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const before = existsSync(snapshotFile) ? readFileSync(snapshotFile, 'utf8') : null
  const changes = []
  for (const provider of providers) changes.push({ provider, sql: await diff(provider, before, schema) })
  const isChanged = changes.some(({ sql }) => sql !== null)
  if (name === '--check') {
    if (isChanged) throw new SetupError('The schema has changes without a migration: npm run migration <name>')
    return
  }
  if (!isChanged) throw new SetupError('The schema has not changed since the last migration.')
  write(name, changes)
  writeFileSync(snapshotFile, schema)
})

function write(name, changes) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  for (const { provider, sql } of changes) {
    const migration = `${folder}/${provider.name}/${stamp}_${name}`
    mkdirSync(migration, { recursive: true })
    writeFileSync(`${migration}/migration.sql`, sql ?? '-- Nothing to change here.\n')
    writeFileSync(`${folder}/${provider.name}/migration_lock.toml`, `provider = "${provider.name}"\n`)
    console.log(`${migration}/migration.sql`)
  }
}

/** The package's main entry imports the .wasm file itself, which Node.js 20 cannot. */
async function loadEngine() {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/** The SQL from one schema (null: an empty database) to the other; null when nothing changes. */
async function diff({ name, mock }, before, after) {
  const datamodel = (schema) => [
    { path: 'schema.prisma', content: schema.replace(/(provider\s*=\s*)"sqlite"/, `$1"${name}"`) },
  ]
  const adapter = bindMigrationAwareSqlAdapterFactory(mockDatabase(mock))
  const instance = await engine.SchemaEngine.new(
    { datamodels: [['schema.prisma', datamodel(after)[0].content]] },
    () => {},
    adapter,
  )
  const { exitCode, stdout } = await instance.diff({
    from: before === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: datamodel(before) },
    to: { tag: 'schemaDatamodel', files: datamodel(after) },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  if (exitCode !== 2) return null
  // Making the schema needs a privilege on the whole database, and every database has it.
  return stdout.replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/, '')
}

/** Stands in for the database: the engine only asks which PostgreSQL it talks to. */
function mockDatabase(provider) {
  const factory = mockMigrationAwareAdapterFactory(provider)
  const { connect } = factory
  const version = {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [5, 7, 0],
    rows: [[true, 'PostgreSQL 15.0', 150_000]],
  }
  factory.connect = async () => Object.assign(await connect(), { queryRaw: async () => version })
  return factory
}
