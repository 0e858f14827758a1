'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Avatar } from '@/components/ui/avatar'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AuditItem } from '@/lib/accounts/audit'
import { isFieldName } from '@/lib/accounts/fields'
import { AuditSentence } from './audit-sentence'

/** One entry: the sentence, how a conflict was settled, when, and the way to the version that it made. */
export function AuditRow({ item }: { item: AuditItem }) {
  const t = useTranslations('audit')
  const { by, at, sequence, target, names, detail } = item
  const isReadable = target.type === 'account' && target.version !== undefined && names[target.id] !== undefined
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-3 border-b border-line py-3.5 text-sm last:border-b-0">
      <Avatar name={by?.name ?? t('system')} />
      <div className="min-w-0 pt-0.5">
        <p className="text-pretty wrap-anywhere">
          <AuditSentence item={item} />
        </p>
        {detail.merge && <Settled decisions={detail.merge.decisions} />}
        {detail.forced && <p className="text-muted">{t('forced')}</p>}
        <p className="mt-0.5 flex flex-wrap gap-x-1.5 text-xs text-muted tabular-nums">
          <RelativeTime at={at} />
          <span aria-hidden>·</span>
          <span>{t('number', { sequence: String(sequence) })}</span>
          {isReadable && (
            <>
              <span aria-hidden>·</span>
              <Link
                href={`/accounts/${target.id}#version-${target.version}`}
                className="rounded-sm underline underline-offset-3 hover:text-ink focus-visible:outline-2 focus-visible:outline-focus"
              >
                {t('openVersion', { version: String(target.version) })}
              </Link>
            </>
          )}
        </p>
      </div>
    </li>
  )
}

type Decisions = NonNullable<AuditItem['detail']['merge']>['decisions']

/** Where two people had differed: field by field, what was chosen. */
function Settled({ decisions }: { decisions: Decisions }) {
  const t = useTranslations('audit.settled')
  const fields = useTranslations('fields')
  if (decisions.length === 0) return <p className="text-muted">{t('clean')}</p>
  const texts = decisions.map(({ field, choice }) =>
    t('decision', { field: isFieldName(field) ? fields(field) : field, choice: t(choice) }),
  )
  return (
    <p className="text-pretty text-muted">
      {t('title')} {texts.join(' · ')}
    </p>
  )
}
