import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { loadMessages } from './load-messages'

const messages = await loadMessages('de')

/** The German catalogue around what a test renders: `render(ui, { wrapper: GermanWords })`. */
export function GermanWords({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="de" messages={messages} timeZone="Europe/Berlin">
      {children}
    </IntlProvider>
  )
}
