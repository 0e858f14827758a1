'use client'

import { Menu } from '@base-ui/react/menu'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { popupClass, popupItemClass } from '@/components/ui/popup'
import { parseTheme, type Theme, themeCookie, themes } from './theme'

const icons = { system: Monitor, light: Sun, dark: Moon } as const

/** Light, dark, or whatever the system says. */
export function ThemeSwitch({ theme: initial }: { theme: Theme }) {
  const t = useTranslations('shell')
  const [theme, setTheme] = useState(initial)
  const Icon = icons[theme]

  function choose(next: Theme) {
    setTheme(next)
    rememberTheme(next)
  }

  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        aria-label={t('appearance', { theme: t(`themes.${theme}`) })}
        className={buttonClass({ look: 'quiet', size: 'icon' }, 'text-muted')}
      >
        <Icon aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="z-30 outline-none" align="end" sideOffset={6}>
          <Menu.Popup className={popupClass}>
            <Menu.RadioGroup value={theme} onValueChange={(next) => choose(parseTheme(next))}>
              {themes.map((name) => (
                <Menu.RadioItem key={name} value={name} closeOnClick className={popupItemClass}>
                  <Menu.RadioItemIndicator className="col-start-1">
                    <Check aria-hidden className="size-4 text-accent" />
                  </Menu.RadioItemIndicator>
                  <span className="col-start-2 pe-4">{t(`themes.${name}`)}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const yearSeconds = 31_536_000

function rememberTheme(theme: Theme) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
