'use client'

import { LockKeyhole } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { useIdentity } from '@/lib/client/identity'
import { useKnownLease } from '@/lib/client/leases/use-reserve'
import { canEdit } from '../can-edit'
import { toFirstName } from '../person-name'
import { bdi } from '../rich'

/**
 * Who else has reserved the account, beside who is looking at it. Not announced, like them. Whoever is kept out by it is
 * told in the form instead.
 */
export function LeaseChip({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('leases')
  const { person } = useIdentity()
  const known = useKnownLease(accountId)
  const lease = known?.lease ?? null
  const isToldInForm = known?.policy === 'exclusive' && canEdit(person)
  if (lease === null || person === null || lease.holder.id === person.id || isToldInForm) return null
  return (
    <Badge look="them">
      <LockKeyhole aria-hidden />
      <span>{t.rich('reserved', { name: toFirstName(lease.holder.name), bdi })}</span>
    </Badge>
  )
}
