import Link from 'next/link'
import { isProblemCode, problemCodes } from '@/lib/client/problem-codes'
import { problemGroups } from './problem-texts'

/** Every problem with its title and code. */
export function ProblemIndex() {
  return (
    <div lang="en" dir="ltr" className="grid gap-10">
      {problemGroups.map(({ title, texts }) => (
        <section key={title}>
          <h2 className="mb-3 text-base font-semibold tracking-tight">{title}</h2>
          <ul className="divide-y divide-line border-y border-line">
            {Object.keys(texts)
              .filter(isProblemCode)
              .map((code) => (
                <li key={code}>
                  <Link
                    href={`/problems/${code}`}
                    className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 rounded-md py-2 hover:underline hover:underline-offset-3 focus-visible:outline-2 focus-visible:outline-focus sm:px-2"
                  >
                    <span className="font-medium">{problemCodes[code].title}</span>
                    <span className="font-mono text-sm text-muted">
                      {problemCodes[code].status} {code}
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
