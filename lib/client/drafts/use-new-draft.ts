'use client'

import { useEffect, useMemo, useState } from 'react'
import type { AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { toChanges } from '@/lib/accounts/changes'
import { adoptDraft, forgetDraft, keepDraft } from './draft-store'
import { findLeft } from './find-left'
import { type KeptDraft, toDraftFields } from './kept-draft'
import { newAccount } from './new-draft'
import { type DraftOwner, useAutosave } from './use-autosave'
import type { DraftOffer } from './use-kept-drafts'
import { openVisit } from './visits'

interface Input {
  readonly personId: string | null
  readonly value: AccountRecord
  /** It is an account, or was given up: nothing of it is to be kept. */
  readonly isOver: boolean
  readonly onRestore: (part: Partial<AccountRecord>) => void
  /** What is typed is on this device now. */
  readonly onKept: () => void
}

export interface NewDraft {
  readonly offer: DraftOffer | null
  /** This browser could not keep what is typed now. */
  readonly isUnkept: boolean
}

/** Keeps what is typed for a new account on this device, and offers what a page that is gone has left. */
export function useNewDraft({ personId, value, isOver, onRestore, onKept }: Input): NewDraft {
  const [offers, setOffers] = useState<readonly KeptDraft[]>([])
  const [owner, setOwner] = useState<DraftOwner | null>(null)
  const draft = useMemo(() => toChanges(blankRecord, value), [value])
  const typing = { base: newAccount, draft, conflict: null, isCovered: isOver }
  const { isUnkept } = useAutosave(owner, typing, onKept)

  useEffect(() => {
    if (personId === null) return
    let isCurrent = true
    const { visit, end } = openVisit()
    setOwner({ personId, visit })
    findLeft([newAccount.id, personId, visit]).then(
      (found) => isCurrent && setOffers(found),
      () => {},
    )
    return () => {
      isCurrent = false
      end()
    }
  }, [personId])

  const current = { ...newAccount, ...value }
  const kept = offers.find((offer) => toDraftFields(offer, current).length > 0)
  const drop = (offer: KeptDraft) => setOffers((others) => others.filter((other) => other !== offer))
  const restore = (offer: KeptDraft) => {
    const typed = Object.keys(draft)
    const free = Object.entries(offer.draft).filter(([field]) => !typed.includes(field))
    // Where the form has other words in the same field it wins, and the draft stays to be offered again.
    if (owner !== null && free.length === Object.keys(offer.draft).length) void adoptDraft(offer, owner.visit)
    drop(offer)
    onRestore(Object.fromEntries(free))
  }
  const discard = (offer: KeptDraft) => {
    drop(offer)
    void forgetDraft([offer.accountId, offer.personId, offer.visit])
    return () => {
      setOffers((others) => [offer, ...others])
      void keepDraft(offer)
    }
  }
  if (kept === undefined || isOver) return { isUnkept, offer: null }
  const offer = { at: kept.at, fields: toDraftFields(kept, current), savedSince: null, compare: null }
  return { isUnkept, offer: { ...offer, restore: () => restore(kept), discard: () => discard(kept) } }
}
