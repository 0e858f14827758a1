import 'server-only'
import { type AnyLocale, isLocale, localeCookie, negotiateLocale } from '@/messages/locales'

/** The language that a request of a browser is made in: what was chosen, else what it asks for. */
export function toLocale({ headers }: Request): AnyLocale {
  const chosen = new RegExp(`(?:^|;\\s*)${localeCookie}=([a-z]+)`).exec(headers.get('cookie') ?? '')?.[1]
  return isLocale(chosen) ? chosen : negotiateLocale(headers.get('accept-language'))
}
