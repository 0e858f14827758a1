import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Revision } from '@/lib/accounts/revision'
import { describeFields, describeRevision } from './revision-words'

interface RevisionItemProps {
  readonly revision: Revision
  /** The revisions that are known around it. */
  readonly others: readonly Revision[]
  readonly isNewest: boolean
  readonly isLast: boolean
}

/** One version of the account on the line of its history. */
export function RevisionItem({ revision, others, isNewest, isLast }: RevisionItemProps) {
  const fields = describeFields(revision)
  return (
    <li className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-3 pb-6">
      {!isLast && <span aria-hidden className="absolute start-3.5 top-8 bottom-1 w-px bg-line" />}
      <Avatar name={revision.by.name} />
      <div className="min-w-0 pt-0.5 text-sm">
        <p className="text-pretty text-ink">{describeRevision(revision, others)}</p>
        {fields && <p className="text-muted">{fields}</p>}
        <p className="mt-0.5 text-xs text-muted tabular-nums">
          <RelativeTime at={revision.at} /> · Version {revision.version}
          {isNewest && ', the newest'}
        </p>
      </div>
    </li>
  )
}
