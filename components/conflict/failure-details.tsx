import { useTranslations } from 'use-intl'
import { isProblemCode } from '@/lib/conflict/problem'
import type { SaveFailure } from './failure-words'

/** For whoever wants to know more of a failure: the page that explains it, and the id by which support finds it. */
export function FailureDetails({ failure: { code, requestId } }: { readonly failure: SaveFailure }) {
  const t = useTranslations('conflict.failure')
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {code !== null && isProblemCode(code) && (
        // Not in this tab: what was typed stands here.
        <a href={`/problems/${code}`} target="_blank" rel="noreferrer" className="underline underline-offset-3">
          {t('explain')} <span className="sr-only">{t('newTab')}</span>
        </a>
      )}
      {requestId && <span className="break-all select-all">{t('supportId', { id: requestId })}</span>}
    </span>
  )
}
