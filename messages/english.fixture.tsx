import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { en } from './en'

/** The English catalogue around what a test renders: `render(ui, { wrapper: EnglishWords })`. */
export function EnglishWords({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={en} timeZone="Europe/London">
      {children}
    </IntlProvider>
  )
}
