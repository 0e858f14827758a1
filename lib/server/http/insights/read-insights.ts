import 'server-only'
import { z } from 'zod'
import { readInsights } from '@/lib/server/insights/read-insights'
import { type Answer, replyJson } from '../answer'
import type { Call } from '../call'
import { parseQuery } from '../conditions/query'

const daysByText = { '7': 7, '30': 30, '90': 90 } as const

export const insightsQuery = z.strictObject({
  days: z
    .enum(['7', '30', '90'])
    .default('30')
    .transform((text) => daysByText[text]),
})

export async function getInsights(call: Call): Promise<Answer> {
  const query = parseQuery(call.url, insightsQuery)
  return query.ok ? replyJson(200, await readInsights(call.actor, query.value.days)) : query
}
