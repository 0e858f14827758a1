import type { de } from './de'
import type { Messages } from './en'
import { type AnyLocale, pseudoLocale } from './locales'

/** The catalogue of a language; only the one that is asked for is loaded. */
export async function loadMessages(locale: AnyLocale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return (await import('./en')).en
    case pseudoLocale:
      return (await import('./pseudo')).toPseudo((await import('./en')).en)
    case 'de':
      return toTyped((await import('./de')).de)
  }
}

/** What browsers get: the pages of problems are rendered on the server alone. */
export function toClientMessages({ problems: _, lab: __, ...messages }: Messages) {
  return messages
}

/** What the browser gets on the page of the lab, which alone says so much. */
export const toLabMessages = ({ problems: _, ...messages }: Messages) => messages

/** The words differ, but the keys and arguments are those of English: `catalogue.test.ts` holds that. */
const toTyped = (messages: typeof de) => messages as unknown as Messages
