import { Minus, Plus } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { TagChange, TagsRow } from '@/lib/conflict/merge-rows'
import { toWhoArgs, type Who } from '../names'
import { useWords, type Words } from '../words'
import { toAuthor } from './tag-author'

interface TagChipsProps {
  readonly row: TagsRow
  readonly who: Who
}

/** Every tag with what was done to it, by whom. A side that took all away is said once. */
export function TagChips({ row, who }: TagChipsProps) {
  const words = useWords()
  const cleared = (['you', 'them'] as const).filter((side) => hasCleared(row, side))
  const chips = row.changes.filter(({ change, by }) => change !== 'removed' || !cleared.some((side) => by === side))
  return (
    <ul className="flex flex-wrap gap-1.5">
      {chips.map((tag) => (
        <TagChip key={tag.tag} tag={tag} who={who} words={words} />
      ))}
      {cleared.map((side) => (
        <li key={side} className={cn(chip, looks[side], 'border-dashed')}>
          {side === 'you'
            ? words.t('tags.clearedByYou', { count: row.base.length })
            : words.t('tags.clearedByThem', { ...toWhoArgs(who, words.locale), count: row.base.length })}
        </li>
      ))}
    </ul>
  )
}

const hasCleared = ({ base, mine, theirs, changes }: TagsRow, side: 'you' | 'them'): boolean =>
  base.length > 1 &&
  (side === 'you' ? mine : theirs).length === 0 &&
  changes.every(({ change, by }) => change !== 'removed' || by === side || by === 'both')

interface TagChipProps {
  readonly tag: TagChange
  readonly who: Who
  readonly words: Words
}

function TagChip({ tag: { tag, change, by, isKept }, who, words }: TagChipProps) {
  const Icon = change === 'removed' ? Minus : Plus
  return (
    <li
      className={cn(
        chip,
        by === null ? 'border-line text-ink' : by === 'both' ? 'border-edge bg-auto-tint text-auto' : looks[by],
        change === 'removed' && 'border-dashed',
        !isKept && 'line-through decoration-1',
      )}
    >
      {change !== null && <Icon aria-hidden className="size-3.5 shrink-0" />}
      {change !== null && <span className="sr-only">{`${words.t(`marks.${change}`)} `}</span>}
      <bdi className="wrap-anywhere">{tag}</bdi>
      {by !== null && <span className="font-normal">({toAuthor(by, who, words)})</span>}
    </li>
  )
}

const chip = 'inline-flex min-w-0 items-center gap-1 rounded-md border px-2 py-0.5 text-sm leading-6 font-medium'
const looks = {
  you: 'border-you-edge bg-you-tint text-you',
  them: 'border-3 border-double border-them-edge bg-them-tint py-0 text-them',
} as const
