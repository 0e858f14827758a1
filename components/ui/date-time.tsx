'use client'

import { useLocale } from 'use-intl'
import { formatDateTime } from './format-time'

/** A moment to come, with its date. The server's time zone is not the reader's: the hour may differ by it at first. */
export function DateTime({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatDateTime(at, useLocale())}
    </time>
  )
}
