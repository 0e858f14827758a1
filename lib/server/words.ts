import 'server-only'
import { cookies, headers } from 'next/headers'
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import type { Messages } from '@/messages/en'
import { loadMessages } from '@/messages/load-messages'
import { type AnyLocale, isLocale, localeCookie, negotiateLocale, pseudoLocale } from '@/messages/locales'
import { getEnv } from './env'

/** The language of this request: what was chosen, else what the browser asks for. */
export async function getLocale(): Promise<AnyLocale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  if (isLocale(chosen)) return chosen
  if (chosen === pseudoLocale && getEnv().isDemo) return chosen
  return negotiateLocale((await headers()).get('accept-language'))
}

/** The messages of a namespace, for what is rendered on the server alone. */
export async function getWords<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: Namespace) {
  const locale = await getLocale()
  return createTranslator<Messages, Namespace>({ locale, namespace, messages: await loadMessages(locale) })
}
