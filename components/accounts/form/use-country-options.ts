'use client'

import { useSyncExternalStore } from 'react'
import { useLocale } from 'use-intl'
import { toCountries } from '@/components/conflict/values/countries'
import type { SelectOption } from '@/components/ui/select'

const none: SelectOption<string> = { value: '', label: '' }

/**
 * No country and every country. Server and browser call a few of them differently and so sort them differently: until
 * the browser has taken over, only the chosen one is there.
 */
export function useCountryOptions(chosen: string): readonly SelectOption<string>[] {
  const locale = useLocale()
  const isInBrowser = useSyncExternalStore(subscribeToNothing, isBrowser, isServer)
  const countries = toCountries(locale).filter(({ code }) => isInBrowser || code === chosen)
  return [none, ...countries.map(({ code, name }) => ({ value: code, label: name }))]
}

const subscribeToNothing = () => () => {}
const isBrowser = () => true
const isServer = () => false
