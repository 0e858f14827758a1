'use client'

import { type Dispatch, useEffect, useRef, useState } from 'react'
import type { FieldName } from '@/lib/accounts/fields'
import { type EditorAction, type EditorState, toValue } from '../editor-state'
import { mergeEngine } from '../merge/merge-engine'
import { getTabId } from '../tab-id'
import { useRevisions } from '../use-accounts'
import { adoptDraft, forgetDraft, keepDraft } from './draft-store'
import { findLeft } from './find-left'
import { type KeptDraft, toDraftFields } from './kept-draft'
import { type DraftOwner, useAutosave } from './use-autosave'
import { openVisit } from './visits'

/** Work of an earlier visit that can be taken up again. */
export interface DraftOffer {
  /** When it was last written, in milliseconds since 1970. */
  readonly at: number
  readonly fields: readonly FieldName[]
  /** Who saved since then; null where nobody did. */
  readonly savedSince: { readonly id: string; readonly name: string } | null
  readonly restore: () => void
  /** Null where there is nothing to compare with. */
  readonly compare: (() => void) | null
  /** Answers how to take that back. */
  readonly discard: () => () => void
}

export interface KeptDrafts {
  readonly offer: DraftOffer | null
  /** This browser could not keep what is typed now. */
  readonly isUnkept: boolean
  /** Writes down at once what was typed; resolves when that is done. */
  readonly keepNow: () => Promise<unknown>
}

interface Input {
  readonly personId: string | null
  readonly state: EditorState
  readonly dispatch: Dispatch<EditorAction>
  /** What the form holds waits in the outbox: no draft is needed beside it. */
  readonly isCovered: boolean
}

/** Keeps what is typed on this device while it is not saved, and offers what a page that is gone has left. */
export function useKeptDrafts({ personId, state, dispatch, isCovered }: Input): KeptDrafts {
  const accountId = state.base.id
  const [offers, setOffers] = useState<readonly KeptDraft[]>([])
  const [owner, setOwner] = useState<DraftOwner | null>(null)
  const { isUnkept, keepNow } = useAutosave(owner, { ...state, isCovered })
  const history = useRevisions(accountId)
  const opening = useRef(state)

  useEffect(() => {
    if (personId === null) return
    let isCurrent = true
    const { visit, end } = openVisit()
    setOwner({ personId, visit })
    const findWork = async () => {
      const found = await findLeft([accountId, personId, visit])
      if (!isCurrent) return
      const left = found.filter((kept) => toDraftFields(kept, opening.current.base).length > 0)
      for (const kept of found) if (!left.includes(kept)) void forgetDraft([accountId, personId, kept.visit])
      const own = left.find((kept) => kept.merge !== null && kept.tab === getTabId())
      setOffers(left.filter((kept) => kept !== own))
      if (own === undefined) return
      // A merge that was left in this tab comes back by itself, paused: nothing of the form is touched by that.
      // Where the merge cannot be loaded, the draft stays where it is.
      const { prepareMerge, restoreDraft } = await mergeEngine.load()
      const back = { kept: own, state: opening.current, revisions: [], way: 'paused' } as const
      const restored = await restoreDraft(prepareMerge, back)
      if (!isCurrent) return
      void adoptDraft(own, visit)
      dispatch({ type: 'replace', state: restored })
    }
    findWork().catch(() => {})
    return () => {
      isCurrent = false
      end()
    }
  }, [accountId, personId, dispatch])

  const shown = { ...state.base, ...toValue(state) }
  const isNews = (offer: KeptDraft) => [state.base, shown].every((known) => toDraftFields(offer, known).length > 0)
  const kept = offers.find(isNews)
  const take = async (offer: KeptDraft, way: 'restore' | 'compare') => {
    const revisions = history.data?.pages.flatMap(({ items }) => items) ?? []
    const engine = await mergeEngine.load().catch(() => null)
    // Without the merge the offer stays.
    if (engine === null) return
    const restored = await engine.restoreDraft(engine.prepareMerge, { kept: offer, state, revisions, way })
    // Where the form has other words in the same field it wins, and the draft stays to be offered again.
    const isTypedOver = Object.keys(offer.draft).some((field) => field in state.draft)
    if (owner !== null && !isTypedOver) void adoptDraft(offer, owner.visit)
    setOffers((others) => others.filter((other) => other !== offer))
    dispatch({ type: 'replace', state: restored })
  }
  const discard = (offer: KeptDraft) => {
    setOffers((others) => others.filter((other) => other !== offer))
    void forgetDraft([offer.accountId, offer.personId, offer.visit])
    return () => {
      setOffers((others) => [offer, ...others])
      void keepDraft(offer)
    }
  }
  const isOffered = kept !== undefined && state.conflict === null
  return {
    isUnkept,
    keepNow,
    offer: isOffered
      ? {
          at: kept.at,
          fields: toDraftFields(kept, state.base),
          savedSince: state.base.version > kept.version ? state.base.updatedBy : null,
          restore: () => void take(kept, 'restore'),
          compare: () => void take(kept, 'compare'),
          discard: () => discard(kept),
        }
      : null,
  }
}
