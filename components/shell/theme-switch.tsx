'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { parseTheme, type Theme, themeCookie, themes } from './theme'

const icons = { system: Monitor, light: Sun, dark: Moon } as const

/** Light, dark, or whatever the system says: a browser's own list under an icon. */
export function ThemeSwitch({ theme: initial }: { theme: Theme }) {
  const t = useTranslations('shell')
  const [theme, setTheme] = useState(initial)
  const Icon = icons[theme]

  function choose(next: Theme) {
    setTheme(next)
    rememberTheme(next)
  }

  return (
    <span
      className={buttonClass(
        { look: 'quiet', size: 'icon' },
        'relative text-muted has-focus-visible:outline-2 has-focus-visible:outline-focus',
      )}
    >
      <Icon aria-hidden />
      <select
        aria-label={t('appearance')}
        value={theme}
        onChange={(event) => choose(parseTheme(event.target.value))}
        className="absolute inset-0 cursor-pointer opacity-0"
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {t(`themes.${name}`)}
          </option>
        ))}
      </select>
    </span>
  )
}

const yearSeconds = 31_536_000

function rememberTheme(theme: Theme) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
