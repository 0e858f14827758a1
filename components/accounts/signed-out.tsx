'use client'

import { redirect, usePathname, useSearchParams } from 'next/navigation'
import { toSignInPath } from '@/lib/client/session/next-path'

/** In place of a page that needs somebody: leads to signing in, and from there back to it. */
export function SignedOut(): never {
  const path = usePathname()
  const search = useSearchParams().toString()
  redirect(toSignInPath(search === '' ? path : `${path}?${search}`))
}
