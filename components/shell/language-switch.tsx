'use client'

import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'use-intl'
import { type Locale, localeCookie, locales } from '@/messages/locales'

const yearSeconds = 31_536_000

/** The language of the app, as links that say their own name in their own language. Nothing that was typed is lost. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const router = useRouter()
  const current = useLocale()
  const choose = (locale: Locale) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`
    router.refresh()
  }
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">{t('language')}</legend>
      <Languages aria-hidden className="size-4 me-1" />
      {(Object.keys(locales) as Locale[]).map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="inline-flex min-h-8 items-center rounded-sm px-1.5 underline-offset-4 hover:text-ink hover:underline focus-visible:outline-2 focus-visible:outline-focus aria-pressed:font-medium aria-pressed:text-ink max-sm:min-h-11"
        >
          {locales[locale]}
        </button>
      ))}
    </fieldset>
  )
}
