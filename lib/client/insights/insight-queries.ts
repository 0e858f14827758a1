// Keys and options of queries about insights. Without 'use client', as all query options.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type InsightDays, insightsSchema } from '@/lib/accounts/insights'
import { read } from '../read'

export const insightKeys = { of: (days: InsightDays) => ['insights', days] as const }

/** The figures of the last so many days. Those of another period stay until they are here. */
export const insightsOptions = (days: InsightDays) =>
  queryOptions({
    queryKey: insightKeys.of(days),
    queryFn: ({ signal }) => read({ path: `/insights?days=${days}`, schema: insightsSchema, signal }),
    placeholderData: keepPreviousData,
  })
