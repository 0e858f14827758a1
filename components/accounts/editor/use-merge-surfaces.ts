'use client'

import { mergeEngine } from '@/lib/client/merge/merge-engine'
import { onDemand, useOnDemand } from '@/lib/client/on-demand'

export const mergeSurfaces = onDemand(() => import('./merge-surfaces'))

/**
 * What is shown of a merge; null before it is loaded. It is wanted as soon as somebody types, together with the merge
 * itself: the dialog then opens at once, also when the network is gone.
 */
export function useMergeSurfaces(isWanted: boolean) {
  useOnDemand(mergeEngine, isWanted)
  return useOnDemand(mergeSurfaces, isWanted)
}
