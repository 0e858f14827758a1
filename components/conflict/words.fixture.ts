// The words of a language, for tests of what puts a merge into words.
import { createTranslator } from 'use-intl/core'
import type { Messages } from '@/messages/en'
import { loadMessages } from '@/messages/load-messages'
import type { Locale } from '@/messages/locales'
import type { Words } from './words'

export async function loadWords(locale: Locale): Promise<Words> {
  const messages = await loadMessages(locale)
  return {
    t: createTranslator<Messages, 'conflict'>({ locale, messages, namespace: 'conflict' }),
    fields: createTranslator<Messages, 'fields'>({ locale, messages, namespace: 'fields' }),
    locale,
  }
}
