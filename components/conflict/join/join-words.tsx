'use client'

import { type ReactNode, useMemo } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'

/** Inside, the merge dialog speaks of an entry and of what is saved already, not of two changes. */
export function JoinWords({ children }: { readonly children: ReactNode }) {
  const messages = useMessages()
  const joined = useMemo(
    () => ({ ...messages, conflict: overlay(messages.conflict, messages.duplicates.dialog) }),
    [messages],
  )
  return (
    <IntlProvider locale={useLocale()} messages={joined}>
      {children}
    </IntlProvider>
  )
}

/** The texts with others in the place of some of them. What is put over a text is a text: a test holds that. */
function overlay<Texts extends object>(texts: Texts, others: object): Texts {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(texts))
  for (const [key, other] of Object.entries(others)) {
    const text = merged[key]
    merged[key] = isGroup(text) && isGroup(other) ? overlay(text, other) : other
  }
  return merged as Texts
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null
