import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { type ProblemCode, problemCodes } from '@/lib/client/problem-codes'
import { CodeText } from './code-text'
import type { Exchange } from './exchange'
import { ExchangeView } from './exchange-view'
import type { ProblemWords } from './words'

interface ProblemArticleProps {
  readonly code: ProblemCode
  readonly t: ProblemWords
  readonly exchanges: readonly Exchange[]
  readonly hasDemo: boolean
}

/** One problem, first for the person who met it, then for whoever writes a program. */
export function ProblemArticle({ code, t, exchanges, hasDemo }: ProblemArticleProps) {
  const [main, ...others] = exchanges
  return (
    <article className="grid gap-10">
      <header>
        <h1 className="text-2xl font-semibold tracking-[-0.02em] text-balance sm:text-3xl">
          {t(`codes.${code}.title`)}
        </h1>
        <p className="mt-4 text-lg text-pretty text-muted">{t(`codes.${code}.happened`)}</p>
      </header>
      <Section title={t('safe')}>
        <p className="text-pretty">{t(`codes.${code}.safe`)}</p>
      </Section>
      <Section title={t('toDo')}>
        <ul className="grid list-disc gap-2 ps-5 marker:text-muted">
          {t(`codes.${code}.toDo`)
            .split('\n')
            .map((step) => (
              <li key={step} className="text-pretty">
                {step}
              </li>
            ))}
        </ul>
      </Section>
      <Section title={t('programs')} isApart>
        <p className="mb-4 flex flex-wrap gap-2">
          <Badge>
            {t('code')} <code className="font-mono">{code}</code>
          </Badge>
          <Badge>
            {t('status')} {problemCodes[code].status}
          </Badge>
        </p>
        <p className="text-pretty">
          <CodeText text={t(`codes.${code}.programs`)} />
        </p>
      </Section>
      {main && (
        <Section title={t('exchange')}>
          <p className="mb-4 text-pretty">
            <CodeText text={t(`codes.${code}.exchange`)} />
          </p>
          <ExchangeView exchange={main} t={t} hasDemo={hasDemo} />
        </Section>
      )}
      {others.map((exchange) => (
        <Section key={exchange.name} title={t('also', { status: String(exchange.status) })}>
          <ExchangeView exchange={exchange} t={t} hasDemo={hasDemo} />
        </Section>
      ))}
    </article>
  )
}

function Section({ title, isApart, children }: { title: string; isApart?: boolean; children: ReactNode }) {
  return (
    <section className={isApart ? 'border-t border-line pt-8' : undefined}>
      <h2 className="mb-3 text-base font-semibold tracking-tight">{title}</h2>
      {children}
    </section>
  )
}
