'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useIdentity } from '@/lib/client/identity'
import { useSelf } from '@/lib/client/settings/use-membership'
import { toEntries } from './settings-entries'

/** The pages of the settings: a list beside them, and on a phone a row above them. */
export function SettingsNav() {
  const t = useTranslations('settings.nav')
  const path = usePathname()
  const self = useSelf()
  const { signedIn } = useIdentity()
  const entries = toEntries({ role: self?.role ?? null, isSignedIn: signedIn !== null })
  const list = useRef<HTMLUListElement>(null)
  // In the row of a phone the page that one is on may stand outside.
  useEffect(() => {
    const current = entries.length > 0 && list.current?.querySelector('[aria-current]')
    if (current) current.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [entries.length])
  return (
    <nav aria-label={t('label')} className="max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:py-1">
      <ul ref={list} className="flex gap-1 md:flex-col">
        {entries.map(({ name, href }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="flex min-h-9 items-center rounded-md px-3 text-sm font-medium whitespace-nowrap text-muted hover:bg-raised hover:text-ink focus-visible:outline-2 focus-visible:outline-focus aria-[current]:bg-raised aria-[current]:text-ink max-sm:min-h-11"
            >
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
