import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'

/** The way back to the list. */
export function BackLink() {
  return (
    <Link
      href="/accounts"
      className="-ms-1 inline-flex min-h-8 items-center gap-1 rounded-sm pe-1 text-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
    >
      <ChevronLeft aria-hidden className="size-4 rtl:rotate-180" />
      Accounts
    </Link>
  )
}
