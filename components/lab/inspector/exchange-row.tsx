'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CopyCommand } from '@/components/problems/copy-command'
import { cn } from '@/components/ui/cn'
import type { Exchange } from '@/lib/client/lab/exchange'
import { describeExchange, parseBody, toVersions } from './describe-exchange'
import { JsonView } from './json-view'
import { PersonMark } from './person-mark'
import { toCurl } from './to-curl'

interface ExchangeRowProps {
  readonly exchange: Exchange
  readonly apiKey: string
}

/** One exchange: a line that says what happened, and inside it everything as it went. */
export function ExchangeRow({ exchange, apiKey }: ExchangeRowProps) {
  const t = useTranslations('lab.inspector')
  const { method, path, status, ms, pane, person } = exchange
  const { sent, answered } = toVersions(exchange)
  const { key, ...values } = describeExchange(exchange)
  const marked = new Set(
    Object.keys(Object(parseBody(exchange.requestBody))).filter((name) => name !== 'version' && name !== 'resolution'),
  )
  const isRefused = status === null || status >= 400
  return (
    <li className="border-b border-line last:border-0" data-testid="exchange">
      <details className="group">
        <summary className="grid cursor-pointer list-none grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-3 py-2.5 text-sm hover:bg-raised focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus">
          <PersonMark pane={pane} name={person} />
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 font-mono text-xs">
            <span className="font-semibold" data-testid="method">
              {method}
            </span>
            <span className="min-w-0 break-all text-muted" data-testid="path">
              {path}
            </span>
            {sent && method !== 'GET' && <span className="text-muted">{t('sent', { version: sent })}</span>}
          </span>
          <span className="flex flex-wrap items-baseline justify-end gap-x-2 font-mono text-xs tabular-nums max-sm:max-w-24">
            <span className={cn('font-semibold', isRefused && 'text-problem')} data-testid="status">
              {status ?? t('noAnswer')}
            </span>
            {answered && <span className="text-muted">{t('answered', { version: answered })}</span>}
            <span className="min-w-12 text-end text-muted">{ms.toFixed(0)} ms</span>
          </span>
          <span className="col-span-2 col-start-2 text-pretty">{t(`says.${key}`, values)}</span>
        </summary>
        <div className="grid gap-4 px-3 pt-1 pb-4 md:grid-cols-2">
          <Half title={t('request')} headers={exchange.requestHeaders}>
            {exchange.requestBody && <JsonView label={t('request')} text={exchange.requestBody} marked={marked} />}
          </Half>
          <Half title={t('response')} headers={exchange.responseHeaders}>
            {exchange.responseBody && <JsonView label={t('response')} text={exchange.responseBody} marked={marked} />}
          </Half>
          <CopyCommand
            command={toCurl(exchange, window.location.origin, apiKey)}
            words={{ copy: t('curl'), copied: t('copied'), failed: t('notCopied') }}
          />
        </div>
      </details>
    </li>
  )
}

interface HalfProps {
  readonly title: string
  readonly headers: Exchange['requestHeaders']
  readonly children: ReactNode
}

function Half({ title, headers, children }: HalfProps) {
  return (
    <section className="grid min-w-0 content-start gap-2">
      <h4 className="text-xs font-semibold text-muted">{title}</h4>
      <ul className="font-mono text-xs leading-relaxed break-words">
        {headers.map(([name, value]) => (
          <li key={name}>
            <span className="text-muted">{name}:</span> {value}
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
