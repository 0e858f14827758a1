import { infiniteQueryOptions } from '@tanstack/react-query'
import { auditPageSchema } from '@/lib/accounts/audit'
import { read, toQuery } from '../read'

/** Pages of the audit, newest first: of one account, or of the workspace for null. */
export const auditOptions = (accountId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['audit', accountId] as const,
    queryFn: ({ pageParam, signal }) => {
      const query = toQuery({ accountId: accountId ?? undefined, cursor: pageParam })
      return read({ path: `/audit?${query}`, schema: auditPageSchema, signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
