'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import type { Exchange } from '@/lib/client/lab/exchange'
import { isSaved, parseBody } from './describe-exchange'
import { JsonView } from './json-view'

const recordSchema = z.record(z.string(), z.unknown())
const staleSchema = z.object({ code: z.literal('stale-version'), base: recordSchema, current: recordSchema })

interface Documents {
  readonly pane: Exchange['pane']
  readonly name: string
  readonly original: Readonly<Record<string, unknown>>
  readonly mine: Readonly<Record<string, unknown>>
  readonly theirs: Readonly<Record<string, unknown>>
  /** What the one who was refused saved in the end; null until then. */
  readonly result: Readonly<Record<string, unknown>> | null
}

/** The three accounts of the newest refusal for a stale version, and what came of them. */
export function findDocuments(exchanges: readonly Exchange[]): Documents | null {
  const at = exchanges.findLastIndex(({ responseBody }) => staleSchema.safeParse(parseBody(responseBody)).success)
  const refused = exchanges[at]
  if (refused === undefined) return null
  const { base, current } = staleSchema.parse(parseBody(refused.responseBody))
  const { version: _, resolution: __, ...sent } = recordSchema.catch({}).parse(parseBody(refused.requestBody))
  const later = exchanges.slice(at + 1).findLast((exchange) => exchange.pane === refused.pane && isSaved(exchange))
  const result = later ? recordSchema.parse(parseBody(later.responseBody)) : null
  return {
    pane: refused.pane,
    name: refused.person,
    original: base,
    mine: { ...base, ...sent },
    theirs: current,
    result,
  }
}

const stamps = new Set(['version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'id'])
const findChanged = (from: Documents['original'], to: Documents['original']) =>
  new Set(
    Object.keys({ ...from, ...to }).filter(
      (name) => !stamps.has(name) && JSON.stringify(from[name]) !== JSON.stringify(to[name]),
    ),
  )

interface DocumentsViewProps {
  readonly documents: Documents
  /** What the other side is called. */
  readonly other: string
}

/** Original, mine, theirs and the result, one at a time, with what differs from the original marked. */
export function DocumentsView({ documents, other }: DocumentsViewProps) {
  const t = useTranslations('lab.inspector')
  const [shown, setShown] = useState<'original' | 'mine' | 'theirs' | 'result'>('mine')
  const names = {
    original: t('original'),
    mine: t('anas', { name: documents.name }),
    theirs: t('anas', { name: other }),
    result: t('result'),
  } as const
  const document = documents[shown]
  return (
    <section aria-labelledby="lab-documents" className="grid content-start gap-3">
      <h3 id="lab-documents" className="text-sm font-semibold">
        {t('documents')}
      </h3>
      <div className="flex flex-wrap gap-1.5">
        {(['original', 'mine', 'theirs', 'result'] as const).map((name) => (
          <Button
            key={name}
            size="small"
            look={name === shown ? 'plain' : 'quiet'}
            aria-pressed={name === shown}
            onClick={() => setShown(name)}
          >
            {names[name]}
          </Button>
        ))}
      </div>
      {document === null ? (
        <p className="text-sm text-muted">{t('none')}</p>
      ) : (
        <JsonView
          label={names[shown]}
          text={JSON.stringify(document)}
          marked={findChanged(documents.original, document)}
        />
      )}
    </section>
  )
}
