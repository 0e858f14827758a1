'use client'

import { useQuery } from '@tanstack/react-query'
import type { InsightDays } from '@/lib/accounts/insights'
import { RefusedError } from '../refused-error'
import { insightsOptions } from './insight-queries'

/** The figures of the last so many days; `isForbidden` where only admins may see them. */
export function useInsights(days: InsightDays) {
  const query = useQuery(insightsOptions(days))
  const { error } = query
  return { ...query, isForbidden: error instanceof RefusedError && error.problem.code === 'forbidden' }
}
