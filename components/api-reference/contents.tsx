import type { listCalls } from './api-calls'
import { summaryClass } from './example-list'
import { MethodBadge } from './method-badge'
import type { ReferenceWords } from './words'

interface ContentsProps {
  readonly groups: ReturnType<typeof listCalls>
  readonly t: ReferenceWords
}

/** Every call by its chapter: beside the text where there is room, else folded above it. */
export function Contents(props: ContentsProps) {
  const { t } = props
  return (
    <>
      <nav
        aria-label={t('contents')}
        className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] self-start overflow-y-auto py-1 ps-1 lg:block"
      >
        <ContentsList {...props} />
      </nav>
      <details className="lg:hidden">
        <summary className={summaryClass}>{t('contents')}</summary>
        <nav aria-label={t('contents')} className="mt-2">
          <ContentsList {...props} />
        </nav>
      </details>
    </>
  )
}

function ContentsList({ groups, t }: ContentsProps) {
  return (
    <ul className="grid gap-5 text-sm">
      {groups.map(({ name, calls }) => (
        <li key={name}>
          <p className="mb-1 font-semibold">{name}</p>
          <ul>
            {calls.map(({ method, operation }) => (
              <li key={operation.operationId}>
                <a href={`#${operation.operationId}`} className={itemClass}>
                  <MethodBadge method={method} className="w-14 text-[0.6875rem]" />
                  {operation.summary}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
      <li>
        <a href="#schemas" className={itemClass}>
          {t('schemas')}
        </a>
      </li>
    </ul>
  )
}

const itemClass =
  'flex min-h-8 items-center gap-2 rounded-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11'
