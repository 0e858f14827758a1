// The words of a language, for tests of what puts an account into words.
import { createTranslator } from 'use-intl/core'
import type { Messages } from '@/messages/en'
import { loadMessages } from '@/messages/load-messages'
import type { Locale } from '@/messages/locales'
import type { AccountWords } from './words'

export async function loadAccountWords(locale: Locale): Promise<AccountWords> {
  const messages = await loadMessages(locale)
  return {
    t: createTranslator<Messages, 'accounts'>({ locale, messages, namespace: 'accounts' }),
    fields: createTranslator<Messages, 'fields'>({ locale, messages, namespace: 'fields' }),
    locale,
  }
}
