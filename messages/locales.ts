/** The languages that the app is complete in, each by its own name. */
export const locales = { en: 'English', de: 'Deutsch' } as const
export type Locale = keyof typeof locales

/**
 * English from right to left, for tests of layout; the name is CLDR's for pseudo-locales with bidirectional text. Only
 * served in demo mode.
 */
export const pseudoLocale = 'ar-XB'
export type AnyLocale = Locale | typeof pseudoLocale

/** Read by the server, so that the first paint is in the right language. */
export const localeCookie = 'locale'

export const isLocale = (text: string | undefined): text is Locale => text !== undefined && Object.hasOwn(locales, text)

/** The first language of an `Accept-Language` header (RFC 9110 §12.5.4) that there is; English where there is none. */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [range = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const quality = parameters.map((parameter) => parameter.trim().match(/^q=([01](?:\.\d{0,3})?)$/)?.[1]).find(Boolean)
    return { language: range.trim().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
  })
  const possible = wishes.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  return possible.map(({ language }) => language).find(isLocale) ?? 'en'
}

export const toDirection = (locale: AnyLocale): 'ltr' | 'rtl' => (locale === pseudoLocale ? 'rtl' : 'ltr')
