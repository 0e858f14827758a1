'use client'

import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { AccountStatus } from '@/lib/accounts/account'

const looks = { prospect: 'you', active: 'good', suspended: 'them', closed: 'plain' } as const

/** The status in words; a filled, half or empty dot tells it apart without colour. */
export function StatusBadge({ status }: { status: AccountStatus }) {
  const fields = useTranslations('fields')
  return (
    <Badge look={looks[status]}>
      <Dot status={status} />
      {fields(`statuses.${status}`)}
    </Badge>
  )
}

function Dot({ status }: { status: AccountStatus }) {
  return (
    <svg aria-hidden viewBox="0 0 8 8" className="size-2! shrink-0">
      <circle
        cx="4"
        cy="4"
        r="3"
        fill={status === 'active' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={status === 'prospect' ? '1.6 1.5' : undefined}
      />
      {status === 'suspended' && <path d="M4 1a3 3 0 0 0 0 6z" fill="currentColor" />}
      {status === 'closed' && <path d="M2.2 4h3.6" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  )
}
