import { toIntlLocale } from '@/components/ui/intl-locale'
import { countryCodes } from '@/lib/accounts/countries'

export interface Country {
  readonly code: string
  readonly name: string
}

const known = new Map<string, readonly Country[]>()

/** Every country with its name in a language, by name. */
export function toCountries(locale: string): readonly Country[] {
  const intlLocale = toIntlLocale(locale)
  const countries = known.get(intlLocale) ?? listCountries(intlLocale)
  known.set(intlLocale, countries)
  return countries
}

function listCountries(intlLocale: string): readonly Country[] {
  const names = new Intl.DisplayNames(intlLocale, { type: 'region' })
  const collator = new Intl.Collator(intlLocale)
  return [...countryCodes]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => collator.compare(a.name, b.name))
}

/** What a country is called; what is not known stays as it is. */
export const toCountryName = (code: string, locale: string): string =>
  toCountries(locale).find((country) => country.code === code)?.name ?? code
