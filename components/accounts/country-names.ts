import { countryCodes } from '@/lib/accounts/countries'

const names = new Intl.DisplayNames('en', { type: 'region' })

/** Every country with its English name, by name. */
export const countryOptions: readonly { readonly value: string; readonly label: string }[] = [...countryCodes]
  .map((code) => ({ value: code, label: names.of(code) ?? code }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'))
