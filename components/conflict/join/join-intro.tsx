'use client'

import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '@/components/ui/format-time'
import type { Person } from '@/lib/accounts/account'

/** The account that stays, as it is introduced. */
export interface Survivor {
  readonly name: string
  readonly createdAt: string
  readonly createdBy: Person
}

interface JoinIntroProps {
  readonly survivor: Survivor
  readonly ownName: string | null
  readonly isDeleted: boolean
}

/** Which account stays, and what becomes of the rest. */
export function JoinIntro({ survivor: { name, createdAt, createdBy }, ownName, isDeleted }: JoinIntroProps) {
  const t = useTranslations('duplicates.intro')
  const who = {
    name,
    date: formatDay(createdAt, useLocale()),
    by: createdBy.name.split(/\s+/, 1).join(),
    b: (text: ReactNode) => <bdi className="font-semibold">{text}</bdi>,
    bdi: (text: ReactNode) => <bdi>{text}</bdi>,
  }
  if (isDeleted) return t.rich('restored', who)
  return ownName === null ? t.rich('entry', who) : t.rich('edit', { ...who, own: ownName })
}
