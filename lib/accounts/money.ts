const euros = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' })
const plain = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Cents as people read them: "€8,000", "€8,000.50". */
export const formatEuros = (cents: number): string => euros.format(cents / 100)

/** Cents as they stand in a field: "8,000.50", without cents where there are none. */
export const toMoneyText = (cents: number): string =>
  Number.isNaN(cents) ? '' : plain.format(cents / 100).replace(/\.00$/, '')

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/
const groupedByDots = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/
const decimal = /^\d+(?:[.,]\d{1,2})?$/

/**
 * Typed money in whole cents: "8000", "8,000", "8,000.50", "8.000,50", "8000,5", with or without € and spaces. NaN when
 * it cannot be read one way only ("8.000" may be eight or eight thousand).
 */
export function parseMoney(typed: string): number {
  const text = typed.replace(/[\s'’]|€|EUR/giu, '')
  const sign = text.startsWith('-') ? -1 : 1
  const amount = text.replace(/^-/, '')
  if (grouped.test(amount)) return sign * toCents(amount.replaceAll(',', ''))
  if (groupedByDots.test(amount)) return sign * toCents(amount.replaceAll('.', '').replace(',', '.'))
  if (decimal.test(amount)) return sign * toCents(amount.replace(',', '.'))
  return Number.NaN
}

/** Digits are joined as text: 0.29 × 100 is not 29 in binary. */
function toCents(amount: string): number {
  const [whole = '0', fraction = ''] = amount.split('.')
  return Number(`${whole}${fraction.padEnd(2, '0')}`)
}
