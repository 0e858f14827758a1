'use client'

import { useSyncExternalStore } from 'react'
import { shell as german } from '@/messages/de/shell'
import { shell as english } from '@/messages/en/shell'
import { isLocale, type Locale, localeCookie, negotiateLocale } from '@/messages/locales'

const words = { en: english.broken, de: german.broken } as const

/** The frame itself failed: no styles, no components, only words and a way on. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const locale = useSyncExternalStore(subscribeToNothing, findLocale, getFirstLocale)
  const { app, safe, tryAgain } = words[locale]
  return (
    <html lang={locale}>
      <body style={{ fontFamily: 'system-ui, sans-serif', margin: '4rem auto', maxWidth: '32rem', padding: '0 1rem' }}>
        <title>Truce</title>
        <h1>{app}</h1>
        <p>{safe}</p>
        <button type="button" onClick={reset}>
          {tryAgain}
        </button>
      </body>
    </html>
  )
}

const subscribeToNothing = () => () => {}
const getFirstLocale = (): Locale => 'en'

/** The server's answer to it is lost with the frame. */
function findLocale(): Locale {
  const chosen = document.cookie.match(`(?:^|; )${localeCookie}=([^;]*)`)?.[1]
  return isLocale(chosen) ? chosen : negotiateLocale(navigator.languages.join())
}
