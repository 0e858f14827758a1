'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Exchange } from '@/lib/client/lab/exchange'
import { matters } from './describe-exchange'
import { DocumentsView, findDocuments } from './documents'
import { ExchangeRow } from './exchange-row'

interface InspectorProps {
  readonly exchanges: readonly Exchange[]
  /** Who the panes are, with the keys that a copied command needs. */
  readonly people: readonly { readonly name: string; readonly apiKey: string }[]
}

/** Everything that the two screens sent and received, in order, as it went. */
export function Inspector({ exchanges, people }: InspectorProps) {
  const t = useTranslations('lab.inspector')
  const [from, setFrom] = useState('')
  const [extent, setExtent] = useState<'matters' | 'everything'>('matters')
  const shown = exchanges.filter(
    (exchange) => (from === '' || exchange.person === from) && (extent === 'everything' || matters(exchange)),
  )
  const documents = findDocuments(exchanges)
  const other = people.find(({ name }) => name !== documents?.name)?.name ?? documents?.name ?? ''
  return (
    <section aria-labelledby="lab-traffic" className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="lab-traffic" className="text-lg font-semibold tracking-tight">
          {t('title')}
        </h2>
        <div className="flex flex-wrap gap-3">
          <Field label={t('from')} controlId="lab-from" className="w-36">
            <Select
              id="lab-from"
              value={from}
              onValueChange={setFrom}
              options={[
                { value: '', label: t('everybody') },
                ...people.map(({ name }) => ({ value: name, label: name })),
              ]}
            />
          </Field>
          <Field label={t('show')} controlId="lab-extent" className="w-44">
            <Select
              id="lab-extent"
              value={extent}
              onValueChange={setExtent}
              options={(['matters', 'everything'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </Field>
        </div>
      </div>
      {exchanges.length === 0 && <p className="text-sm text-muted">{t('empty')}</p>}
      <div className={cn('grid gap-6', documents && 'xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]')}>
        {shown.length > 0 && (
          <ol className="h-fit overflow-hidden rounded-lg border border-line bg-surface">
            {shown.map((exchange) => (
              <ExchangeRow
                key={exchange.id}
                exchange={exchange}
                apiKey={people.find(({ name }) => name === exchange.person)?.apiKey ?? ''}
              />
            ))}
          </ol>
        )}
        {documents && <DocumentsView documents={documents} other={other} />}
      </div>
    </section>
  )
}
