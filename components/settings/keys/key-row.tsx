'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { ApiKey } from '@/lib/accounts/membership'
import { useRevokeKey } from '@/lib/client/settings/use-membership'
import { ConfirmAction } from '../parts/confirm-action'
import { TableCell, TableRow } from '../parts/row-table'

interface KeyRowProps {
  readonly apiKey: ApiKey
  readonly onNews: (text: string) => void
}

/** A key by how it begins, with what it may do and when it was used. */
export function KeyRow({ apiKey, onNews }: KeyRowProps) {
  const t = useTranslations('settings.keys')
  const r = useTranslations('settings.roles')
  const [isAsking, setAsking] = useState(false)
  const revocation = useRevokeKey()
  const { id, label, prefix, role, person, createdAt, lastUsedAt } = apiKey
  return (
    <TableRow>
      <TableCell>
        <bdi className="block font-medium wrap-anywhere">{label}</bdi>
        <span className="text-muted">
          <code dir="ltr" className="font-mono text-[0.9em]">
            {prefix}…
          </code>
          {' · '}
          {t.rich('created', { time: () => <RelativeTime at={createdAt} /> })}
        </span>
      </TableCell>
      <TableCell>
        <PhoneLabel>{t('role')}</PhoneLabel>
        {r(role)}
      </TableCell>
      <TableCell>
        <PhoneLabel>{t('person')}</PhoneLabel>
        <bdi className="wrap-anywhere">{person.name}</bdi>
      </TableCell>
      <TableCell isBeside className="text-muted">
        <PhoneLabel>{t('used')}</PhoneLabel>
        {lastUsedAt === null ? t('never') : <RelativeTime at={lastUsedAt} />}
      </TableCell>
      <TableCell isBeside className="md:text-end">
        <Button
          look="quiet"
          size="small"
          className="text-muted hover:text-problem max-md:-me-2.5"
          aria-label={t('revokeOne', { label })}
          onClick={() => setAsking(true)}
        >
          {t('revoke')}
        </Button>
        <ConfirmAction
          isOpen={isAsking}
          action={revocation}
          input={id}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            onNews(t('revoked', { label }))
          }}
          words={{
            title: t('revokeQuestion', { label }),
            text: t('revokeText'),
            confirm: t('revoke'),
            busy: t('revoking'),
            refused: (reason) => t('notRevoked', { reason }),
          }}
        />
      </TableCell>
    </TableRow>
  )
}

/** On a phone the heads of the columns are not in sight. */
const PhoneLabel = ({ children }: { readonly children: string }) => (
  <span aria-hidden className="me-2 text-muted md:hidden">
    {children}
  </span>
)
