'use client'

import { toTagKey, toTagSet } from '@/lib/accounts/canonical'
import type { MergePoint, TagsRow } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import type { Who } from '../names'
import { useWords } from '../words'
import { toAuthor } from './tag-author'

interface TagTogglesProps {
  readonly row: TagsRow
  readonly point: MergePoint
  readonly who: Who
}

/** Every tag of any side, to keep or to leave out. */
export function TagToggles({ row, point, who }: TagTogglesProps) {
  const { act } = useMerge()
  const words = useWords()
  const set = (tag: string, isKept: boolean) => {
    const others = row.value.filter((other) => toTagKey(other) !== toTagKey(tag))
    const custom = toTagSet(isKept ? [...others, tag] : others)
    const isAsMerged = JSON.stringify(custom) === JSON.stringify(point.merged)
    act(
      isAsMerged
        ? { kind: 'clear', pointer: point.pointer }
        : { kind: 'choose', pointer: point.pointer, decision: { custom } },
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      {row.changes.map(({ tag, by, isKept }) => (
        <label
          key={tag}
          className="inline-flex min-h-8 max-w-full min-w-0 cursor-pointer items-center gap-2 rounded-md border border-edge px-2.5 text-sm hover:border-muted has-[:checked]:border-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus max-sm:min-h-11"
        >
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-ink outline-none"
            checked={isKept}
            aria-label={words.t('tags.keep', { tag })}
            onChange={(event) => set(tag, event.target.checked)}
          />
          <bdi className="min-w-0 wrap-anywhere">{tag}</bdi>
          {by !== null && <span className="text-muted">({toAuthor(by, who, words)})</span>}
        </label>
      ))}
    </div>
  )
}
