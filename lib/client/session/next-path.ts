const anywhere = 'http://truce.invalid'

/** Where to go after signing in: a path of this very site; its start page for whatever else was asked for. */
export function toNextPath(wanted: string | string[] | null | undefined): string {
  const [path] = [wanted].flat()
  if (!path?.startsWith('/') || !URL.canParse(path, anywhere)) return '/accounts'
  const url = new URL(path, anywhere)
  // `//host` and `/\host` lead elsewhere; back to signing in leads nowhere.
  if (url.origin !== anywhere || /^\/(sign-in|sign-up|reset-password)\b/.test(url.pathname)) return '/accounts'
  return `${url.pathname}${url.search}${url.hash}`
}

/** The address of signing in from here. */
export const toSignInPath = (path: string): `/sign-in?next=${string}` => `/sign-in?next=${encodeURIComponent(path)}`
