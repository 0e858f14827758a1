/** What `Intl` formats by: British dates for English, and for what is English from right to left. */
export const toIntlLocale = (locale: string): string => (locale === 'de' ? 'de-DE' : 'en-GB')
