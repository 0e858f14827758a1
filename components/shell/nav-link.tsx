'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link of the main navigation that knows whether the page lies below it. */
export function NavLink({ href, children }: { href: Route; children: ReactNode }) {
  const path = usePathname()
  return (
    <Link
      href={href}
      aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
      className="inline-flex min-h-9 items-center rounded-md px-2.5 text-sm font-medium text-muted hover:bg-raised hover:text-ink focus-visible:outline-2 focus-visible:outline-focus aria-[current]:text-ink max-sm:min-h-11"
    >
      {children}
    </Link>
  )
}
