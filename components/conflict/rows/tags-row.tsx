'use client'

import { Button } from '@/components/ui/button'
import type { MergePoint, TagsRow as Row } from '@/lib/conflict/merge-rows'
import { leaveButton } from '../behaviour/places'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { useWords } from '../words'
import { toRowBadge } from './badge-text'
import { toTagsCheckText } from './check-text'
import { Faults } from './faults'
import { PlaceFrame } from './place-frame'
import { RecheckNote } from './recheck-note'
import { TagChips } from './tag-chips'
import { TagSpellings } from './tag-spellings'
import { TagToggles } from './tag-toggles'

/** The tags: who added and removed what. Nothing in a set can collide, so every one can be switched, none must be. */
export function TagsRow({ row }: { readonly row: Row }) {
  const { records, who, hasOriginal } = useMerge()
  const words = useWords()
  const { t } = words
  const rowWho = toRowWho(row.actors, records, who)
  const point = row.points[0]
  return (
    <PlaceFrame
      level="row"
      name={words.fields(row.field)}
      state={row.state}
      badge={toRowBadge(row, { records, who: rowWho, words })}
      check={toTagsCheckText(row, rowWho, words)}
      path={row.pointer}
      point={point?.pointer}
      holds={row.points.map(({ pointer }) => pointer)}
    >
      <Faults row={row} />
      {hasOriginal && (
        <p className="text-sm leading-6">
          <span className="font-medium text-muted">{t('row.original')}:</span>{' '}
          <bdi className="wrap-anywhere">
            {row.base.length === 0 ? <i>{t('values.empty')}</i> : row.base.join(', ')}
          </bdi>
        </p>
      )}
      {point !== undefined && <RecheckNote point={point} who={rowWho} />}
      {point !== undefined && point.state !== 'readonly' && <TagSpellings row={row} point={point} />}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-60">
          {point?.isRevealed ? (
            <TagToggles row={row} point={point} who={rowWho} />
          ) : (
            <TagChips row={row} who={rowWho} />
          )}
        </div>
        {point !== undefined && point.state !== 'readonly' && <TagActions point={point} />}
      </div>
    </PlaceFrame>
  )
}

function TagActions({ point }: { readonly point: MergePoint }) {
  const { act } = useMerge()
  const { t } = useWords()
  return (
    <div className="ms-auto flex flex-wrap gap-2">
      {point.state === 'decided' && (
        <Button
          size="small"
          look="quiet"
          onClick={({ currentTarget }) => {
            leaveButton(currentTarget)
            act({ kind: 'clear', pointer: point.pointer })
          }}
        >
          {t('row.clear')}
        </Button>
      )}
      <Button
        size="small"
        look={point.isRevealed ? 'plain' : 'quiet'}
        aria-expanded={point.isRevealed}
        onClick={() => act({ kind: 'reveal', pointer: point.pointer })}
      >
        {t(point.isRevealed ? 'row.done' : 'row.changeThis')}
      </Button>
    </div>
  )
}
