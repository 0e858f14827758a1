'use client'

import type { ContactGroup, MergePoint } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toWhoArgs, type Who } from '../names'
import { formatValue, toMemberLabel } from '../values/format-value'
import { useWords } from '../words'
import { toPointBadge } from './badge-text'
import { toCheckText } from './check-text'
import { Decision } from './decision'
import { OriginalLine } from './original-line'
import { PlaceFrame } from './place-frame'

interface ContactGroupViewProps {
  readonly group: ContactGroup
  readonly who: Who
}

/** One contact: kept or removed, and each of its members that somebody changed. */
export function ContactGroupView({ group, who }: ContactGroupViewProps) {
  const { records } = useMerge()
  const words = useWords()
  return (
    <div className="grid gap-3.5 @max-[600px]/merge:in-data-[mode=step]:not-has-data-[step=current]:hidden">
      {group.points.map((point) => (
        <PlaceFrame
          key={point.pointer}
          level="place"
          name={<PlaceName group={group} point={point} />}
          state={point.state}
          badge={toPointBadge(point, { records, who, words })}
          check={toCheckText(point, who, words)}
          point={point.pointer}
          holds={[point.pointer]}
        >
          {point.kind === 'item' && point.isConflict && <EditDelete group={group} who={who} />}
          <Decision point={point} who={who} />
        </PlaceFrame>
      ))}
    </div>
  )
}

function PlaceName({ group, point }: { readonly group: ContactGroup; readonly point: MergePoint }) {
  const { fields } = useWords()
  return (
    <>
      <bdi>{group.name}</bdi>
      {point.kind !== 'item' && (
        <span className="font-normal text-muted">, {toMemberLabel(point.pointer, fields)}</span>
      )}
    </>
  )
}

function EditDelete({ group, who }: ContactGroupViewProps) {
  const words = useWords()
  const original = formatValue('contact', group.base, words)
  const key = group.mine === undefined ? 'contacts.youRemoved' : 'contacts.theyRemoved'
  return (
    <>
      <p className="text-sm leading-6">{words.t(key, { ...toWhoArgs(who, words.locale), contact: group.name })}</p>
      <OriginalLine length={original.length}>
        <bdi>{original}</bdi>
      </OriginalLine>
    </>
  )
}
