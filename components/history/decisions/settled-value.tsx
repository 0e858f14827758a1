'use client'

import { type ReactNode, useState } from 'react'
import { toValueKind } from '@/components/conflict/values/format-value'
import { ValueText } from '@/components/conflict/values/value-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { AccountRecord } from '@/lib/accounts/account'
import type { Value as Settled } from '@/lib/client/history/settled'
import { useHistoryWords } from '../history-words'

interface SettledValueProps {
  readonly label: string
  readonly pointer: string
  readonly value: Settled
  /** The account as it was saved with the decision: it knows the names of contacts. */
  readonly saved: AccountRecord
  readonly isLeftOut: boolean
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** A value of a decision, as the form shows it. */
export function SettledValue({ label, pointer, value, saved, isLeftOut, children }: SettledValueProps) {
  const { t } = useHistoryWords()
  return (
    <div className="border-s-2 border-line ps-3">
      <dt className="flex flex-wrap items-center gap-2 text-xs text-muted">
        {label}
        {isLeftOut && <Badge>{t('notChosen')}</Badge>}
      </dt>
      <dd className="text-ink">
        <Value pointer={pointer} value={toShown(pointer, value, saved)} />
        {children}
      </dd>
    </div>
  )
}

/** Longer texts begin folded: they stand beside the form. */
const maxShown = 600

function Value({ pointer, value }: Pick<SettledValueProps, 'pointer' | 'value'>) {
  const { t } = useHistoryWords()
  const [isWhole, setWhole] = useState(false)
  if (value === undefined) return <i className="text-muted">{t('removed')}</i>
  const kind = toValueKind(pointer)
  if (isWhole || typeof value !== 'string' || value.length <= maxShown)
    return <ValueText kind={kind} value={isBlank(value) ? '' : value} />
  return (
    <>
      <ValueText kind={kind} value={`${value.slice(0, maxShown)}…`} />
      <Button look="link" size="small" className="block" onClick={() => setWhole(true)}>
        {t('showAll')}
      </Button>
    </>
  )
}

const isBlank = (value: Settled): boolean => typeof value === 'string' && value.trim() === ''

/** Contacts are ordered by id and known by name. */
function toShown(pointer: string, value: Settled, { contacts }: AccountRecord): Settled {
  const isOrder = pointer === '/contacts/-' && Array.isArray(value)
  if (!isOrder) return value
  return value.flatMap((id) => contacts.find((contact) => contact.id === id)?.name ?? [])
}
