import { Badge } from '@/components/ui/badge'
import { type ProblemCode, problemCodes } from '@/lib/client/problem-codes'
import { CodeText } from './code-text'
import { problemTexts } from './problem-texts'

/** One problem, first for the person who met it, then for whoever writes a program. */
export function ProblemArticle({ code }: { code: ProblemCode }) {
  const { status, title } = problemCodes[code]
  const { happened, whatToDo, forPrograms, request, response } = problemTexts[code]
  return (
    <article lang="en" dir="ltr" className="grid gap-10">
      <header>
        <h1 className="text-2xl font-semibold tracking-[-0.02em] text-balance sm:text-3xl">{title}</h1>
        <p className="mt-4 text-lg text-pretty text-muted">{happened}</p>
      </header>
      <section>
        <h2 className={headingClass}>What to do</h2>
        <ul className="grid list-disc gap-2 ps-5 marker:text-muted">
          {whatToDo.map((step) => (
            <li key={step} className="text-pretty">
              {step}
            </li>
          ))}
        </ul>
      </section>
      <section className="border-t border-line pt-8">
        <h2 className={headingClass}>For programs</h2>
        <p className="mb-4 flex flex-wrap gap-2">
          <Badge>
            code <code className="font-mono">{code}</code>
          </Badge>
          <Badge>status {status}</Badge>
        </p>
        <p className="text-pretty">
          <CodeText text={forPrograms} />
        </p>
        <div className="mt-6 grid gap-4">
          <Example title="A request" text={request} />
          <Example title="Its answer" text={response} />
        </div>
      </section>
    </article>
  )
}

const headingClass = 'mb-3 text-base font-semibold tracking-tight'

function Example({ title, text }: { title: string; text: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1.5 text-sm text-muted">{title}</figcaption>
      <pre className="rounded-lg border border-line bg-raised p-4 font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap">
        {text}
      </pre>
    </figure>
  )
}
