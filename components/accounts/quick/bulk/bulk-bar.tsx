'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AccountListItem } from '@/lib/accounts/revision'
import { useQuickState, useSelection } from '@/lib/client/quick/use-quick'
import { useQuick } from '../quick-context'
import { RunStrip } from './run-strip'
import { SelectionStrip } from './selection-strip'
import { toNeeded } from './to-needed'

/** What is selected and what becomes of it, at the lower edge of the list. */
export function BulkBar({ accounts }: { accounts: readonly AccountListItem[] }) {
  const { edits, selection } = useQuick()
  const state = useQuickState(edits)
  const count = useSelection(selection, ({ picked }) => picked.size)
  const isRunning = state.run !== null && state.run.phase !== 'done'
  const shownIds = new Set(accounts.map(({ id }) => id))
  const hidden = toNeeded(state, accounts).filter(({ stored }) => !shownIds.has(stored.id)).length
  if (state.run === null && count === 0 && hidden === 0) return null
  return (
    <BarFrame mode={`${isRunning} ${state.run?.id} ${count > 0}`}>
      <RunStrip run={state.run} hidden={hidden} />
      {count > 0 && !isRunning && <SelectionStrip accounts={accounts} />}
    </BarFrame>
  )
}

/** Keeps the focus when the buttons in it change under it. */
function BarFrame({ mode, children }: { mode: string; children: ReactNode }) {
  const t = useTranslations('quick.bulk')
  const frame = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the mode may take a button away
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) frame.current?.focus()
  }, [mode])
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label={t('name')}
      onFocus={() => {
        hadFocus.current = true
      }}
      onBlur={({ relatedTarget }) => {
        // A button that goes away with its focus leaves to nowhere.
        if (relatedTarget !== null) hadFocus.current = false
      }}
      className="sticky bottom-3 z-20 grid divide-y divide-line rounded-xl border border-edge/50 bg-surface shadow-lg shadow-black/15 outline-none"
    >
      {children}
    </section>
  )
}
