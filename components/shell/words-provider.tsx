'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import type { toClientMessages } from '@/messages/load-messages'
import type { AnyLocale } from '@/messages/locales'

interface WordsProviderProps {
  readonly locale: AnyLocale
  readonly messages: ReturnType<typeof toClientMessages>
  readonly children: ReactNode
}

/** Hands the catalogue of one language to everything inside. Times are formatted elsewhere, in the reader's zone. */
export function WordsProvider(props: WordsProviderProps) {
  return <IntlProvider timeZone="UTC" {...props} />
}
