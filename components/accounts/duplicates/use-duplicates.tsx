'use client'

import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import type { Typed } from '@/lib/client/duplicates/match-query'
import { useJoin } from '@/lib/client/duplicates/use-join'
import { useMatches } from '@/lib/client/duplicates/use-matches'
import { useBackCloses } from '../editor/use-back-closes'
import type { ProblemOf } from '../fault'
import { toFieldId } from '../field-pointer'
import { DuplicateNotice, type Existing } from './duplicate-notice'
import { JoinDialog } from './join-dialog'
import { SimilarNote } from './similar-note'
import { useJoinReceipt } from './use-join-receipt'

/** `leaveFor` leads to another page, which a dialog's own step back in the history would call off. */
export type Release = (why: 'merged' | 'discarded', leaveFor: (page: '/accounts') => void) => () => void

interface DuplicatesInput extends Typed {
  /** Whether this person may write, and so may ask. */
  readonly isAllowed: boolean
  /** What a save was told. It is surer than what was asked while typing. */
  readonly refused: ProblemOf<'duplicate'> | null
  /** The save was one that restores: where its address is used, the comparison follows at once. */
  readonly isRestoring?: boolean
  /** The account whose form this is; null for a new one. */
  readonly ownName: string | null
  /** Takes the entry out of the form, when it is in the other account or given up; answers how to bring it back. */
  readonly release: Release
  /** Creates the account although others look like it; for a new one alone. */
  readonly onCreate?: () => void
}

export interface Duplicates {
  /** For the e-mail field. */
  readonly notice: ReactNode
  /** For below the fields by which accounts are alike. */
  readonly similar: ReactNode
  readonly dialog: ReactNode
}

/** An account that is there already: said while somebody types, compared and merged when they say so. */
export function useDuplicates(input: DuplicatesInput): Duplicates {
  const { value, changed, accountId, isAllowed, refused, ownName, release } = input
  const tell = useJoinReceipt()
  const joining = useJoin((receipt) => tell(receipt, release('merged', leaveFor)))
  const leaveFor = useBackCloses(joining.join?.isOpen ?? false, joining.close, 'join')
  const matches = useMatches(isAllowed ? { value, changed, accountId } : null)
  const existing = toExisting(refused, matches?.duplicate)
  const opener = useRef<HTMLElement>(null)
  const compare = (id: string) => {
    const focused = document.activeElement
    const isInForm = focused instanceof HTMLElement && focused.closest('form') !== null
    opener.current = isInForm ? focused : document.getElementById(toFieldId('/email'))
    void joining.start(id, { entry: value, isNew: accountId === null })
  }
  const discard = () => {
    joining.drop()
    release('discarded', leaveFor)
  }
  const next = input.isRestoring ? refused?.existing?.id : undefined
  const follow = useEffectEvent(compare)
  useEffect(() => {
    if (next !== undefined) follow(next)
  }, [next])
  const accounts = matches?.similar ?? []
  return {
    notice: existing !== undefined && (
      <DuplicateNotice
        value={refused?.value ?? value.email.trim()}
        existing={existing}
        joining={joining}
        onCompare={compare}
      />
    ),
    similar: accounts.length > 0 && <SimilarNote accounts={accounts} onCreate={input.onCreate} />,
    dialog: <JoinDialog opener={opener} joining={joining} ownName={ownName} onDiscard={discard} />,
  }
}

type Found = NonNullable<ReturnType<typeof useMatches>>['duplicate']

/** Undefined where the address is free, as far as anybody knows. */
function toExisting(refused: ProblemOf<'duplicate'> | null, found: Found | undefined): Existing | undefined {
  if (refused) return refused.existing ?? null
  if (!found) return undefined
  return 'existing' in found ? found.existing : null
}
