import 'server-only'
import type { Person } from '@/lib/accounts/account'
import { createCacheOf } from '@/lib/server/auth/ttl-cache'
import { getDb } from '@/lib/server/db/client'
import type { Db } from './change/attempt'

/** A changed name is seen within this time. */
const cacheTtlMs = 30_000
const cacheOf = createCacheOf<Person>('people', cacheTtlMs, 5_000)
const chunkSize = 500

/** A look-up of the people with these ids: names from memory where they are known, so that no read joins them. */
export async function getPeople(db: Db, ids: readonly string[]): Promise<(id: string) => Person> {
  const cache = cacheOf(getDb())
  const people = new Map<string, Person>()
  const missing = new Set<string>()
  for (const id of ids) {
    const person = cache.get(id)
    if (person === undefined) missing.add(id)
    else people.set(id, person)
  }
  for (const person of await loadPeople(db, [...missing])) {
    cache.set(person.id, person)
    people.set(person.id, person)
  }
  return (id) => people.get(id) ?? { id, name: 'Someone' }
}

async function loadPeople(db: Db, ids: readonly string[]): Promise<Person[]> {
  const found: Person[] = []
  for (let start = 0; start < ids.length; start += chunkSize) {
    const where = { id: { in: ids.slice(start, start + chunkSize) } }
    found.push(...(await db.reader.person.findMany({ where, select: { id: true, name: true } })))
  }
  return found
}
