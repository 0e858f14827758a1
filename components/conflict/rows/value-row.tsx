'use client'

import type { ValueRow as Row } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { useWords } from '../words'
import { toRowBadge } from './badge-text'
import { toCheckText } from './check-text'
import { Decision } from './decision'
import { Faults } from './faults'
import { PlaceFrame } from './place-frame'

/** A field of one value. */
export function ValueRow({ row }: { readonly row: Row }) {
  const { records, who } = useMerge()
  const words = useWords()
  const rowWho = toRowWho(row.actors, records, who)
  const pointers = row.points.map(({ pointer }) => pointer)
  return (
    <PlaceFrame
      level="row"
      name={words.fields(row.field)}
      state={row.state}
      badge={toRowBadge(row, { records, who: rowWho, words })}
      check={row.violations.length > 0 ? null : toCheckText(row.points[0], rowWho, words)}
      path={row.pointer}
      point={pointers[0]}
      holds={pointers}
    >
      <Faults row={row} />
      {row.points.map((point) => (
        <Decision key={point.pointer} point={point} who={rowWho} />
      ))}
    </PlaceFrame>
  )
}
