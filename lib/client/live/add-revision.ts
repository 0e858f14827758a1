import type { InfiniteData } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Revision, revisionPageSchema } from '@/lib/accounts/revision'

export type RevisionPages = InfiniteData<z.infer<typeof revisionPageSchema>, unknown>

/** The history with a revision that was just told, newest first; unchanged where it is known. */
export function addRevision(history: RevisionPages | undefined, revision: Revision): RevisionPages | undefined {
  const [first, ...rest] = history?.pages ?? []
  if (history === undefined || first === undefined) return history
  if ((first.items[0]?.version ?? 0) >= revision.version) return history
  return { ...history, pages: [{ ...first, items: [revision, ...first.items] }, ...rest] }
}
