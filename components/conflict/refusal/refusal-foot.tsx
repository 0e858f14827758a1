'use client'

import { useTranslations } from 'use-intl'
import { canWait, needsSupport, type Refused } from './refusal-words'
import { SecondsLeft } from './seconds-left'

/** What stands below every refusal: how long to wait, what support asks for, and the page that explains it. */
export function RefusalFoot({ refused }: { readonly refused: Refused }) {
  const t = useTranslations('refusals')
  const { code, requestId, retryAt } = refused
  const hasId = requestId !== null && needsSupport(code)
  const hasPage = code !== null && code !== 'unknown'
  if (!hasId && !hasPage) return null
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm font-normal text-muted">
      {retryAt !== null && canWait(code) && <SecondsLeft key={retryAt} until={retryAt} />}
      {hasId && (
        <span className="min-w-0 wrap-anywhere">
          {t.rich('supportId', { id: () => <code className="font-mono text-[0.9em] select-all">{requestId}</code> })}
        </span>
      )}
      {hasPage && (
        // In a tab of its own: what was typed here stays here.
        <a href={`/problems/${code}`} target="_blank" rel="noopener" className={linkClass}>
          {t('meaning')} <span className="sr-only">{t('newTab')}</span>
        </a>
      )}
    </span>
  )
}

const linkClass =
  'inline-block min-h-6 rounded-sm underline decoration-line underline-offset-3 hover:text-ink hover:decoration-current focus-visible:outline-2 focus-visible:outline-focus'
