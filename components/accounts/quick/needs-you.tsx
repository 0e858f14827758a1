'use client'

import { useTranslations } from 'use-intl'
import { isFromRow, type RefusedEdit } from '@/lib/client/quick/quick-edit'
import { useQuick } from './quick-context'

/** In the row of an account that a bulk edit could not save: the way to the list of all of them. */
export function NeedsYou({ refused }: { refused: RefusedEdit | undefined }) {
  const t = useTranslations('quick')
  const { setReviewing } = useQuick()
  if (refused === undefined || isFromRow(refused)) return null
  return (
    <button
      type="button"
      onClick={() => setReviewing(true)}
      className="min-h-6 rounded-sm text-xs font-medium text-them underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-focus max-md:-my-2 max-md:min-h-11"
    >
      {t('needsYou')}
    </button>
  )
}
