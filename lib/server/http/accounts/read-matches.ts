import 'server-only'
import { z } from 'zod'
import { isStorable } from '@/lib/accounts/canonical'
import { findMatches } from '@/lib/server/accounts/find-matches'
import type { Limit } from '@/lib/server/limits/limit'
import { type Answer, replyJson } from '../answer'
import type { Call } from '../call'
import { parseQuery } from '../conditions/query'
import { refuseOften } from '../rate-limit'

const text = z.string().min(1).max(300).refine(isStorable).optional()

export const matchQuery = z
  .strictObject({ email: text, phone: text, company: text, name: text, except: z.uuid().toLowerCase().optional() })
  .refine(({ except: _, ...asked }) => Object.values(asked).some((value) => value !== undefined), {
    path: ['email'],
  })

/** What a person who types can ask, and what nobody needs to look through a workspace with. */
const limit: Limit = { name: 'matches', calls: 60, seconds: 60 }

export async function readMatches(call: Call): Promise<Answer> {
  const query = parseQuery(call.url, matchQuery)
  if (!query.ok) return query
  return (await refuseOften(limit, call.actor)) ?? replyJson(200, await findMatches(call.actor, query.value))
}
