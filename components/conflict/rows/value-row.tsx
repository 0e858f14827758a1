'use client'

import type { ValueRow as Row } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { toRowBadge } from './badge-text'
import { toCheckText } from './check-text'
import { Decision } from './decision'
import { Faults } from './faults'
import { PlaceFrame } from './place-frame'

/** A field of one value. */
export function ValueRow({ row }: { readonly row: Row }) {
  const { records, who } = useMerge()
  const rowWho = toRowWho(row.actors, records, who)
  const pointers = row.points.map(({ pointer }) => pointer)
  return (
    <PlaceFrame
      level="row"
      name={row.label}
      state={row.state}
      badge={toRowBadge(row, { records, who: rowWho })}
      check={toCheckText(row.points[0], rowWho)}
      path={row.pointer}
      point={pointers[0]}
      holds={pointers}
    >
      <Faults faults={row.faults} label={row.label} />
      {row.points.map((point) => (
        <Decision key={point.pointer} point={point} who={rowWho} />
      ))}
    </PlaceFrame>
  )
}
