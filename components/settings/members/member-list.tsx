'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Member } from '@/lib/accounts/membership'
import { RowTable } from '../parts/row-table'
import { MemberRow } from './member-row'

interface MemberListProps {
  readonly members: readonly Member[]
  readonly selfId: string
}

/** Everybody in the workspace; an admin changes roles and removes people, and everybody may leave. */
export function MemberList({ members, selfId }: MemberListProps) {
  const t = useTranslations('settings.members')
  const [news, setNews] = useState('')
  // As the list says it: the browser may know an older role.
  const isAdmin = members.find(({ id }) => id === selfId)?.role === 'admin'
  const columns = [
    { name: t('name') },
    { name: t('role'), className: 'w-44' },
    { name: t('joined'), className: 'w-40' },
    { name: t('actions'), className: 'w-32', isHidden: true },
  ]
  return (
    <div className="grid gap-3">
      <RowTable caption={t('list')} columns={columns}>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} isSelf={member.id === selfId} isAdmin={isAdmin} onNews={setNews} />
        ))}
      </RowTable>
      <p role="status" className="min-h-5 text-sm text-muted">
        {news}
      </p>
    </div>
  )
}
