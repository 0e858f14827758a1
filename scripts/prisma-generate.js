// Generates both Prisma clients from the one schema: SQLite's as it stands, PostgreSQL's with the provider swapped.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')

/** The PostgreSQL form of a schema that is written for SQLite. */
export function toPostgresSchema(schema) {
  return schema.replace(/(provider\s*=\s*)"sqlite"/, '$1"postgresql"').replace('../generated/sqlite', './postgresql')
}

/** Writes `generated/sqlite` and `generated/postgresql`. `generate` wants an engine file to exist, but never runs it. */
export async function generateClients() {
  mkdirSync('generated', { recursive: true })
  writeFileSync('generated/postgresql.prisma', toPostgresSchema(readFileSync('prisma/schema.prisma', 'utf8')))
  const env = {
    ...process.env,
    CHECKPOINT_DISABLE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
  }
  const schemas = ['prisma/schema.prisma', 'generated/postgresql.prisma']
  await Promise.all(schemas.map((schema) => run(process.execPath, [cli, 'generate', '--schema', schema], { env })))
}

const isMain = process.argv[1]?.endsWith('prisma-generate.js')
if (isMain && existsSync('prisma/schema.prisma')) await generateClients()
