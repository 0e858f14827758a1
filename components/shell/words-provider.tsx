'use client'

import type { ReactNode } from 'react'
import { IntlProvider, type Messages } from 'use-intl'
import type { AnyLocale } from '@/messages/locales'

interface WordsProviderProps {
  readonly locale: AnyLocale
  readonly messages: Messages
  readonly children: ReactNode
}

/** Hands the catalogue of one language to everything inside. Times are formatted elsewhere, in the reader's zone. */
export function WordsProvider(props: WordsProviderProps) {
  return <IntlProvider timeZone="UTC" {...props} />
}
