'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { RadioCard } from '@/components/ui/radio-card'
import { toTagKey, toTagSet } from '@/lib/accounts/canonical'
import type { MergePoint, TagsRow } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'

interface TagSpellingsProps {
  readonly row: TagsRow
  readonly point: MergePoint
}

/** Tags that both wrote, each in another way: one of the two stands already, the other is a press away. */
export function TagSpellings({ row, point }: TagSpellingsProps) {
  const t = useTranslations('conflict')
  const { act } = useMerge()
  const name = useId()
  const respelled = row.changes.flatMap(({ spellings, isKept }) => (spellings === null || !isKept ? [] : [spellings]))
  const choose = (spelling: string) => {
    const others = row.value.filter((tag) => toTagKey(tag) !== toTagKey(spelling))
    const custom = toTagSet([...others, spelling])
    const isAsMerged = JSON.stringify(custom) === JSON.stringify(point.merged)
    const { pointer } = point
    act(isAsMerged ? { kind: 'clear', pointer } : { kind: 'choose', pointer, decision: { custom } })
  }
  return respelled.map((spellings) => (
    <fieldset key={spellings[0]} className="flex min-w-0 flex-wrap items-center gap-2">
      <legend className="float-start me-1 p-0 text-sm font-medium">{t('row.whichSpelling')}</legend>
      {spellings.map((spelling) => (
        <RadioCard
          key={spelling}
          name={`${name}-${toTagKey(spelling)}`}
          checked={row.value.includes(spelling)}
          onChoose={() => choose(spelling)}
          label={<bdi className="wrap-anywhere">{spelling}</bdi>}
          className="min-h-8 max-w-full items-center border-edge py-1 hover:border-muted has-checked:border-ink has-checked:bg-raised max-sm:min-h-11 [&_input]:mt-0"
        />
      ))}
    </fieldset>
  ))
}
