import Link from 'next/link'
import { problemCodes } from '@/lib/client/problem-codes'
import { problemFamilies, problemFamilyNames } from './problem-families'
import type { ProblemWords } from './words'

/** Every problem with its title and code, by the family of its status. */
export function ProblemIndex({ t }: { t: ProblemWords }) {
  return (
    <div className="grid gap-10">
      {problemFamilyNames.map((family) => (
        <section key={family}>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="text-base font-semibold tracking-tight">{t(`families.${family}`)}</h2>
            <p className="text-sm text-muted">{t('statuses', { statuses: problemFamilies[family].statuses })}</p>
          </div>
          <ul className="divide-y divide-line border-y border-line">
            {problemFamilies[family].codes.map((code) => (
              <li key={code}>
                <Link
                  href={`/problems/${code}`}
                  className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 rounded-md py-2 hover:underline hover:underline-offset-3 focus-visible:outline-2 focus-visible:outline-focus sm:px-2"
                >
                  <span className="font-medium">{t(`codes.${code}.title`)}</span>
                  <span lang="en" dir="ltr" className="font-mono text-sm text-muted">
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
