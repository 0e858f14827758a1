'use client'

import { useLocale, useTranslations } from 'use-intl'

export type ConflictWords = ReturnType<typeof useTranslations<'conflict'>>
export type FieldWords = ReturnType<typeof useTranslations<'fields'>>

/** What a pure function needs to put a merge into words: the texts, what fields are called, and the language. */
export interface Words {
  readonly t: ConflictWords
  readonly fields: FieldWords
  readonly locale: string
}

export function useWords(): Words {
  return { t: useTranslations('conflict'), fields: useTranslations('fields'), locale: useLocale() }
}
