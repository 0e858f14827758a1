'use client'

import { useId } from 'react'
import { type AccountRecord, toRecord } from '@/lib/accounts/account'
import type { Revision } from '@/lib/accounts/revision'
import { findTheirs, type SettledPlace } from '@/lib/client/history/settled'
import { useIdentity } from '@/lib/client/identity'
import { useHistoryWords } from '../history-words'
import { SettledValue } from './settled-value'
import { describeDecision, describePlace, describeSide } from './settled-words'
import { SideActions } from './side-actions'

interface SettledPlaceProps {
  readonly accountId: string
  readonly place: SettledPlace
  readonly revision: Revision
  readonly others: readonly Revision[]
  /** The account as it was saved with the decision. */
  readonly saved: AccountRecord
}

/** One decision: what it was about, what was chosen, and both values. */
export function SettledPlaceView({ accountId, place, revision, others, saved }: SettledPlaceProps) {
  const words = useHistoryWords()
  const myId = useIdentity().person?.id ?? null
  const nameId = useId()
  const { t } = words
  const { pointer, decision, sides } = place
  const deciders = { by: revision.by, theirs: findTheirs(revision, pointer, others)?.by ?? null, myId }
  const name = describePlace(words, place, saved.contacts)
  const isNeither = decision !== 'mine' && decision !== 'theirs'
  return (
    <li aria-labelledby={nameId}>
      <p id={nameId} className="font-medium text-ink">
        {name}
      </p>
      <p className="text-muted">{describeDecision(words, decision, deciders)}</p>
      {sides.length === 0 && <p className="text-muted">{t('valuesNotKept')}</p>}
      <dl className="mt-1 grid gap-2">
        {sides.map((side) => {
          const label = describeSide(words, side.side, deciders)
          return (
            <SettledValue
              key={side.side}
              label={label}
              value={side.value}
              {...{ pointer, saved }}
              isLeftOut={side.isLeftOut}
            >
              {side.isLeftOut && (
                <SideActions accountId={accountId} wish={{ side, saved: toRecord(saved), place: name }} label={label} />
              )}
            </SettledValue>
          )
        })}
        {isNeither && place.saved !== undefined && (
          <SettledValue label={t('saved')} value={place.saved} isLeftOut={false} {...{ pointer, saved }} />
        )}
      </dl>
    </li>
  )
}
