import { createTranslator } from 'use-intl/core'
import { joinNames } from '@/components/conflict/names'
import { en } from '@/messages/en'
import type { HistoryWords } from './history-words'

/** The English words of the history, for tests of what is told. */
export const englishWords: HistoryWords = {
  t: createTranslator({ locale: 'en', messages: en, namespace: 'history' }),
  fields: createTranslator({ locale: 'en', messages: en, namespace: 'fields' }),
  list: (names) => joinNames(names, 'en'),
}
