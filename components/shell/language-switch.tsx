'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Locale, localeCookie, locales } from '@/messages/locales'

const yearSeconds = 31_536_000

/** The language of the app, as buttons that say their own name in their own language. Nothing that was typed is lost. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const router = useRouter()
  const [chosen, setChosen] = useOptimistic(useLocale())
  const [, startTransition] = useTransition()

  function choose(locale: Locale) {
    rememberLocale(locale)
    const refresh = () =>
      startTransition(() => {
        setChosen(locale)
        router.refresh()
      })
    // A refresh that cannot be fetched turns into a reload, and that would take what was typed.
    if (navigator.onLine) refresh()
    else window.addEventListener('online', refresh, { once: true })
  }

  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{t('language')}</legend>
      <Languages aria-hidden className="me-1 size-4" />
      {(Object.keys(locales) as Locale[]).map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === chosen}
          onClick={() => choose(locale)}
          className="inline-flex min-h-8 items-center rounded-sm px-1.5 underline-offset-4 hover:text-ink hover:underline focus-visible:outline-2 focus-visible:outline-focus aria-pressed:font-medium aria-pressed:text-ink max-sm:min-h-11"
        >
          {locales[locale]}
        </button>
      ))}
    </fieldset>
  )
}

function rememberLocale(locale: Locale) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`
}
