interface MoneyFormats {
  readonly euros: Intl.NumberFormat
  readonly plain: Intl.NumberFormat
  /** What stands between thousands. */
  readonly group: ',' | '.'
}

const toFormats = (locale: string, group: MoneyFormats['group']): MoneyFormats => ({
  euros: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
  plain: new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  }),
  group,
})

const formats = { en: toFormats('en', ','), de: toFormats('de', '.') } as const
const formatsOf = (locale: string): MoneyFormats => (/^de\b/.test(locale) ? formats.de : formats.en)

/** Cents as people read them: "€8,000", "€8,000.50"; in German "8.000 €", "8.000,50 €". */
export const formatEuros = (cents: number, locale: string): string => formatsOf(locale).euros.format(cents / 100)

/** Cents as they stand in a field: "8,000.50", in German "8.000,50"; without cents where there are none. */
export const toMoneyText = (cents: number, locale: string): string =>
  Number.isNaN(cents) ? '' : formatsOf(locale).plain.format(cents / 100)

const withCommas = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/
const withDots = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/
const decimal = /^\d+(?:[.,]\d{1,2})?$/
const eitherWay = /^\d{1,3}([.,])\d{3}$/

/**
 * Typed money in whole cents: "8000", "8,000", "8,000.50", "8.000,50", "8000,5", with or without € and spaces. Where one
 * separator alone may mean thousands or a fraction, it means thousands if the language writes them so: "8.000" is eight
 * thousand in German. Else it is NaN, as for everything that cannot be read.
 */
export function parseMoney(typed: string, locale: string): number {
  const text = typed.replace(/[\s'’]|€|EUR/giu, '')
  const sign = text.startsWith('-') ? -1 : 1
  const amount = text.replace(/^-/, '')
  const separator = eitherWay.exec(amount)?.[1]
  if (separator !== undefined && separator !== formatsOf(locale).group) return Number.NaN
  if (withCommas.test(amount)) return sign * toCents(amount.replaceAll(',', ''))
  if (withDots.test(amount)) return sign * toCents(amount.replaceAll('.', '').replace(',', '.'))
  if (decimal.test(amount)) return sign * toCents(amount.replace(',', '.'))
  return Number.NaN
}

/** Digits are joined as text: 0.29 × 100 is not 29 in binary. */
function toCents(amount: string): number {
  const [whole = '0', fraction = ''] = amount.split('.')
  return Number(`${whole}${fraction.padEnd(2, '0')}`)
}
