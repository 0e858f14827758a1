'use client'

import type { AccountListItem } from '@/lib/accounts/revision'
import { onDemand, useOnDemand } from '@/lib/client/on-demand'
import { useQuickState, useSelection } from '@/lib/client/quick/use-quick'
import { useQuick, useQuickOpen } from './quick-context'

const demand = onDemand(() => import('./quick-layer').then(({ QuickLayer }) => QuickLayer))

/** What floats over the list is fetched when somebody reaches for it. */
export const quickLayer = { request: () => void demand.load().catch(() => {}) }

/** The place of everything that is not part of a row: popovers, the bar of a selection, the review. */
export function QuickLayerSlot({ accounts }: { accounts: readonly AccountListItem[] }) {
  const { edits, selection, isEditor } = useQuick()
  const { openTags, isReviewing } = useQuickOpen()
  const count = useSelection(selection, ({ picked }) => picked.size)
  const { rows, run } = useQuickState(edits)
  const isWanted = openTags !== null || isReviewing || count > 0 || run !== null || rows.size > 0
  const Layer = useOnDemand(demand, isWanted && isEditor === true)
  return Layer && isEditor ? <Layer accounts={accounts} /> : null
}
