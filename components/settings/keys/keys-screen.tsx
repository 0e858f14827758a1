'use client'

import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { NewApiKey } from '@/lib/accounts/membership'
import { useKeys, useSelf } from '@/lib/client/settings/use-membership'
import { Reading, ReadingSkeleton } from '../parts/reading'
import { RowTable } from '../parts/row-table'
import { SecretOnce } from '../parts/secret-once'
import { Section } from '../parts/section'
import { KeyForm } from './key-form'
import { KeyRow } from './key-row'

/** The keys by which programs act for people: made, shown once, looked after. */
export function KeysScreen() {
  const t = useTranslations('settings.keys')
  const self = useSelf()
  const query = useKeys()
  const [fresh, setFresh] = useState<NewApiKey | null>(null)
  const [news, setNews] = useState('')
  const columns = [
    { name: t('what') },
    { name: t('role'), className: 'w-32' },
    { name: t('person'), className: 'w-40' },
    { name: t('used'), className: 'w-36' },
    { name: t('actions'), className: 'w-28', isHidden: true },
  ]
  return (
    <Section title={t('title')} text={`${t('text')} ${self === null ? '' : t(self.role === 'admin' ? 'all' : 'own')}`}>
      {self !== null && fresh === null && <KeyForm role={self.role} onMade={setFresh} />}
      {fresh !== null && (
        <SecretOnce
          title={t('fresh', { label: fresh.label })}
          warning={t('freshText')}
          secret={fresh.key}
          doneLabel={t('done')}
          onDone={() => setFresh(null)}
        />
      )}
      {self === null ? (
        <ReadingSkeleton />
      ) : (
        <Reading query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={KeyRound} title={t('none')}>
                {t('noneText')}
              </EmptyState>
            ) : (
              <RowTable caption={t('list')} columns={columns}>
                {items.map((key) => (
                  <KeyRow key={key.id} apiKey={key} onNews={setNews} />
                ))}
              </RowTable>
            )
          }
        </Reading>
      )}
      <p role="status" className="min-h-5 text-sm text-muted">
        {news}
      </p>
    </Section>
  )
}
