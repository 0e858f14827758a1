'use client'

import type { ContactsRow as Row } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { useWords } from '../words'
import { toPointBadge, toRowBadge } from './badge-text'
import { toCheckText } from './check-text'
import { ContactGroupView } from './contact-group'
import { Decision } from './decision'
import { Faults } from './faults'
import { PlaceFrame } from './place-frame'

/** The contacts: each person that somebody changed, with what changed of them. */
export function ContactsRow({ row }: { readonly row: Row }) {
  const { records, who } = useMerge()
  const words = useWords()
  const rowWho = toRowWho(row.actors, records, who)
  return (
    <PlaceFrame
      level="row"
      name={words.fields(row.field)}
      state={row.state}
      badge={toRowBadge(row, { records, who: rowWho, words })}
      path={row.pointer}
      holds={row.points.map(({ pointer }) => pointer)}
    >
      <Faults row={row} />
      <div className="divide-y divide-line @max-[600px]/merge:in-data-[mode=step]:divide-y-0 *:py-4 *:first:pt-0 *:last:pb-0">
        {row.groups.map((group) => (
          <ContactGroupView key={group.id} group={group} who={rowWho} />
        ))}
        {row.order !== null && (
          <PlaceFrame
            level="place"
            name={words.t('contacts.order')}
            state={row.order.state}
            badge={toPointBadge(row.order, { records, who: rowWho, words })}
            check={toCheckText(row.order, rowWho, words)}
            point={row.order.pointer}
            holds={[row.order.pointer]}
          >
            <Decision point={row.order} who={rowWho} />
          </PlaceFrame>
        )}
      </div>
    </PlaceFrame>
  )
}
