'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { LanguageSwitch } from './language-switch'

/** The frame's end. */
export function Footer({ hasLab }: { readonly hasLab: boolean }) {
  const t = useTranslations('shell')
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-5 text-sm text-muted sm:px-6">
        <p>{t('promise')}</p>
        <div className="flex flex-wrap gap-x-6">
          <nav aria-label={t('about')} className="flex flex-wrap gap-x-5">
            {hasLab && (
              <Link href="/lab" prefetch={false} className={linkClass}>
                {t('lab')}
              </Link>
            )}
            <Link href="/problems" className={linkClass}>
              {t('answers')}
            </Link>
            <Link href="/api-reference" prefetch={false} className={linkClass}>
              {t('api')}
            </Link>
            <Link href="/adopt" prefetch={false} className={linkClass}>
              {t('takeHome')}
            </Link>
          </nav>
          <LanguageSwitch />
        </div>
      </div>
    </footer>
  )
}

const linkClass =
  'inline-flex min-h-8 items-center rounded-sm underline-offset-4 hover:text-ink hover:underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11'
