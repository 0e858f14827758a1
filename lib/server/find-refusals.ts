import 'server-only'
import { demoPeople } from '@/prisma/seed'
import { hashSecret } from './auth/secret'
import type { Database } from './db/client'

export interface StartFacts {
  readonly isDemo: boolean
  /** Is this how people really use it, and not development or a test? */
  readonly isProduction: boolean
  /** What session cookies are signed with, null where none is set. */
  readonly secret: string | null
  readonly hasDemoData: boolean
}

/** Why this must not be started, each with what to change; empty where nothing stands against it. */
export function findRefusals({ isDemo, isProduction, secret, hasDemoData }: StartFacts): string[] {
  if (isDemo) return []
  return [
    ...(hasDemoData ? [demoData] : []),
    ...(isProduction && secret === null ? [noSecret] : []),
    ...(secret !== null && isGuessable(secret) ? [guessableSecret] : []),
  ]
}

const demoData =
  'DATABASE_URL leads to a database with the people or the keys of the demo, which everybody knows: take another database, or set TRUCE_DEMO=1 to go on with the demo.'
const noSecret =
  'TRUCE_SECRET must be set: session cookies are signed with it. Take what `openssl rand -base64 32` prints.'
const guessableSecret =
  'TRUCE_SECRET can be guessed: it is short, repeats itself, or is an example. Take what `openssl rand -base64 32` prints.'

const minSecretLength = 32
const minDistinct = 10
/** Words of examples, and what better-auth takes where nothing is set. */
const example = /better-?auth|change|default|example|insecure|password|placeholder|replace|secret|truce/i

const isGuessable = (secret: string): boolean =>
  secret.length < minSecretLength || new Set(secret).size < minDistinct || example.test(secret)

/** Whether anybody of the demo is in a database, or one of its keys is good there. */
export async function hasDemoData({ reader }: Pick<Database, 'reader'>): Promise<boolean> {
  const people = Object.values(demoPeople)
  const person = await reader.person.findFirst({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true },
  })
  if (person !== null) return true
  const hashes = people.map(({ key }) => hashSecret(key))
  const key = await reader.apiKey.findFirst({ where: { hash: { in: hashes }, revokedAt: null }, select: { id: true } })
  return key !== null
}
