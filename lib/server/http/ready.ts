import 'server-only'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { getDb } from '@/lib/server/db/client'
import { getEnv } from '@/lib/server/env'
import { getLog } from '@/lib/server/log'
import { type Answer, refuse, replyJson } from './answer'

const answerWithinMs = 2_000
const migrationsSchema = z.array(z.object({ migration_name: z.string() }))

/** 200 when the database answers in time and every migration of this build is applied, else 503. */
export async function answerReady(): Promise<Answer> {
  try {
    const applied = await Promise.race([listApplied(), sleep(answerWithinMs, null, { ref: false })])
    if (applied === null) return unavailable('The database does not answer.')
    const isReady = listExpected().every((name) => applied.has(name))
    if (!isReady) return unavailable('Migrations are not applied.')
    return replyJson(200, { status: 'ready' }, { 'cache-control': 'no-store' })
  } catch (error) {
    getLog().error({ err: error }, 'not ready')
    return unavailable('The database does not answer.')
  }
}

async function listApplied(): Promise<ReadonlySet<string>> {
  const rows = await getDb().reader.$queryRaw`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return new Set(migrationsSchema.parse(rows).map(({ migration_name }) => migration_name))
}

function listExpected(): string[] {
  const database = getEnv().isPostgres ? 'postgresql' : 'sqlite'
  const folder = path.join(process.cwd(), 'prisma', 'migrations', database)
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
}

const unavailable = (detail: string) => refuse({ code: 'unavailable', detail, outcome: 'not-applied' })
