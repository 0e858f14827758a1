import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Revision } from '@/lib/accounts/revision'
import { SettledDisclosure } from './decisions/settled-disclosure'
import { useHistoryWords } from './history-words'
import { describeFields, describeRevision } from './revision-words'

interface RevisionItemProps {
  readonly accountId: string
  readonly revision: Revision
  /** The revisions that are known around it. */
  readonly others: readonly Revision[]
  readonly isNewest: boolean
  readonly isLast: boolean
}

/** One version of the account on the line of its history. */
export function RevisionItem({ accountId, revision, others, isNewest, isLast }: RevisionItemProps) {
  const words = useHistoryWords()
  const fields = describeFields(words, revision)
  const version = String(revision.version)
  const decisions = Object.keys(revision.merge?.decisions ?? {}).length
  return (
    <li id={`version-${version}`} className="relative grid scroll-mt-20 grid-cols-[auto_minmax(0,1fr)] gap-3 pb-6">
      {!isLast && <span aria-hidden className="absolute start-3.5 top-8 bottom-1 w-px bg-line" />}
      <Avatar name={revision.by.name} />
      <div className="min-w-0 pt-0.5 text-sm">
        <p className="text-pretty text-ink">{describeRevision(words, revision, others)}</p>
        {fields && <p className="text-muted">{fields}</p>}
        <p className="mt-0.5 text-xs text-muted tabular-nums">
          <RelativeTime at={revision.at} /> · {words.t(isNewest ? 'newestVersion' : 'version', { version })}
        </p>
        {decisions > 0 && (
          <SettledDisclosure accountId={accountId} revision={revision} others={others} count={decisions} />
        )}
      </div>
    </li>
  )
}
