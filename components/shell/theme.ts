export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Read by the server, so that the first paint has the right colours. */
export const themeCookie = 'theme'

export const parseTheme = (text: string | undefined): Theme => themes.find((theme) => theme === text) ?? 'system'
