import Link from 'next/link'

/** The frame's end. */
export function Footer() {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-5 text-sm text-muted sm:px-6">
        <p>When two people change the same thing, nothing is lost.</p>
        <nav aria-label="About" className="flex gap-5">
          <Link href="/problems" className={linkClass}>
            What answers mean
          </Link>
          <a href="/api/openapi.json" className={linkClass}>
            API
          </a>
        </nav>
      </div>
    </footer>
  )
}

const linkClass =
  'inline-flex min-h-8 items-center rounded-sm underline-offset-4 hover:text-ink hover:underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11'
