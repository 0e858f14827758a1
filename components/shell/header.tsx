'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { OutboxPill } from '@/components/outbox/outbox-pill'
import { NavLink } from './nav-link'
import { PersonSwitch } from './person-switch'
import type { Theme } from './theme'
import { ThemeSwitch } from './theme-switch'
import { WordMark } from './word-mark'

interface HeaderProps {
  readonly theme: Theme
  /** Visitors get sandboxes here. */
  readonly hasLab: boolean
}

/** The frame's top: where one is, who one is, and how it looks. */
export function Header({ theme, hasLab }: HeaderProps) {
  const t = useTranslations('shell')
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-canvas/90 backdrop-blur-sm">
      <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center sm:flex-nowrap gap-x-2 px-4 sm:gap-x-4 sm:px-6">
        <Link
          href="/accounts"
          aria-label={t('start')}
          className="inline-flex min-h-9 items-center rounded-md max-sm:min-h-11 focus-visible:outline-2 focus-visible:outline-offset-4 focus-visible:outline-focus"
        >
          <WordMark />
        </Link>
        <nav aria-label={t('main')} className="ms-1 sm:ms-4">
          <NavLink href="/accounts">{t('accounts')}</NavLink>
          <NavLink href="/transfers">{t('transfers')}</NavLink>
          {hasLab && (
            <span className="max-sm:hidden">
              <NavLink href="/lab">{t('lab')}</NavLink>
            </span>
          )}
        </nav>
        <OutboxPill />
        <div className="ms-auto flex items-center gap-1 max-sm:min-h-14 sm:gap-2">
          <ThemeSwitch theme={theme} />
          <PersonSwitch />
        </div>
      </div>
    </header>
  )
}
