import 'server-only'
import type { Actor } from '@/lib/server/auth/actor'
import { withTrouble } from '@/lib/server/db/failpoints'

/** What somebody in a sandbox may ask the server to meet on its way: `serialization-failure*2`. */
const header = 'truce-lab-trouble'
const pattern = /^serialization-failure\*([1-3])$/

/** Answers a call; one from a sandbox of the lab may want the database to make it give way first. */
export function inLab<T>({ isSandbox }: Actor, { headers }: Request, answer: () => Promise<T>): Promise<T> {
  const failures = isSandbox ? pattern.exec(headers.get(header) ?? '')?.[1] : undefined
  return failures === undefined ? answer() : withTrouble(Number(failures), answer)
}
