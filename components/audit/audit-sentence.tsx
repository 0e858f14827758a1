'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { joinNames } from '@/components/conflict/names'
import type { AuditItem } from '@/lib/accounts/audit'
import { isFieldName } from '@/lib/accounts/fields'
import { formatEuros } from '@/lib/accounts/money'
import { toMessageKey } from './message-keys'

/** Who did what, in a sentence, with the way to the accounts that it speaks of. */
export function AuditSentence({ item }: { item: AuditItem }) {
  const t = useTranslations('audit')
  const fieldWords = useTranslations('fields')
  const locale = useLocale()
  const { by, target, detail, names, action } = item
  const fields = (detail.fields ?? []).map((field) => (isFieldName(field) ? fieldWords(field) : field))
  const role = toRole(detail.role)
  const values = {
    by: () => (by ? <bdi className="font-medium">{by.name}</bdi> : t('system')),
    account: () => <AccountName id={target.id} names={names} />,
    from: () => <AccountName id={detail.fromId ?? ''} names={names} />,
    to: () => <AccountName id={detail.toId ?? ''} names={names} />,
    fields: joinNames(fields, locale),
    count: fields.length,
    version: String(detail.from ?? ''),
    theirs: String(detail.merge?.theirs ?? detail.from ?? ''),
    amount: formatEuros(detail.amount ?? 0, locale),
    role: role ? t(`roles.${role}`) : (detail.role ?? ''),
    name: names[action === 'lease.take-over' ? (detail.fromId ?? '') : target.id] ?? t('formerPerson'),
    action,
  }
  return t.rich(`actions.${toMessageKey(item)}`, values)
}

const roles = ['viewer', 'editor', 'admin'] as const
const toRole = (role: string | undefined) => roles.find((known) => known === role)

/** The way to an account; a purged one has neither a name nor a page. */
function AccountName({ id, names }: { id: string; names: AuditItem['names'] }): ReactNode {
  const t = useTranslations('audit')
  const name = names[id]
  if (name === undefined) return t('formerAccount')
  return (
    <Link
      href={`/accounts/${id}`}
      className="rounded-sm font-medium underline underline-offset-3 decoration-edge hover:decoration-current focus-visible:outline-2 focus-visible:outline-focus"
    >
      <bdi>{name}</bdi>
    </Link>
  )
}
