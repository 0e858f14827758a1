// Keys and options of queries about the workspace. Without 'use client', since server pages use them to seed the cache.
import { queryOptions } from '@tanstack/react-query'
import { workspaceSchema } from '@/lib/accounts/workspace'
import { read } from '../read'

export const workspaceKeys = {
  settings: ['workspace', 'settings'] as const,
  cleanMerges: ['workspace', 'clean-merges'] as const,
}

const request = { path: '/workspace', schema: workspaceSchema } as const

export const workspaceOptions = () =>
  queryOptions({ queryKey: workspaceKeys.settings, queryFn: ({ signal }) => read({ ...request, signal }) })

const freshForMs = 60_000

/** The one setting that every page needs; the page brings it along, and it is read again when somebody comes back. */
export const cleanMergesOptions = (isAutomatic: boolean | null) =>
  queryOptions({
    queryKey: workspaceKeys.cleanMerges,
    queryFn: async ({ signal }) => (await read({ ...request, signal })).autoSaveCleanMerges,
    enabled: isAutomatic !== null,
    staleTime: freshForMs,
    ...(isAutomatic !== null && { initialData: isAutomatic }),
  })
