import type { ReactNode } from 'react'
import { type ApiCall, listExamples } from './api-calls'
import type { ApiDocument, Content } from './api-document'
import { ExampleList } from './example-list'
import { MethodBadge } from './method-badge'
import { Code, Inline, linkClass, Prose } from './prose'
import { Member } from './schema-members'
import { SchemaType } from './schema-type'
import type { ReferenceWords } from './words'

interface CallViewProps {
  readonly call: ApiCall
  readonly document: ApiDocument
  readonly t: ReferenceWords
}

/** One call: what it takes, what it answers, and how it may be refused. */
export function CallView({ call: { method, path, operation, parameters }, document, t }: CallViewProps) {
  const { operationId, summary, description, requestBody, responses } = operation
  const answers = Object.entries(responses)
  const isRefusal = ([status]: readonly [string, unknown]) => Number(status) >= 400
  return (
    <section aria-labelledby={operationId} className="border-t border-line py-8">
      <h3 id={operationId} className="text-lg font-semibold tracking-tight text-balance">
        {summary}
      </h3>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <MethodBadge method={method} />
        <code className="font-mono text-sm wrap-anywhere">/api{path}</code>
      </p>
      <Prose text={description} className="mt-3 text-pretty" />
      {parameters.length > 0 && (
        <Part title={t('parameters')}>
          <ul>
            {parameters.map(({ name, in: place, schema, required, description: text }) => (
              <Member
                key={place + name}
                name={name}
                schema={schema}
                notes={[t(place), required && t('required')]}
                description={text}
              />
            ))}
          </ul>
        </Part>
      )}
      {requestBody && (
        <Part title={t(requestBody.required ? 'body' : 'bodyOptional')}>
          <ContentLine content={requestBody.content} />
          <ExampleList examples={listExamples(document, requestBody.content)} label={t('example')} />
        </Part>
      )}
      <Part title={t('answers')}>
        <ul className="grid gap-4">
          {answers
            .filter((answer) => !isRefusal(answer))
            .map(([status, { description: text, headers, content }]) => (
              <li key={status}>
                <p className="text-pretty">
                  <strong className="me-2 font-mono text-sm font-semibold">{status}</strong>
                  <Inline text={text} />
                </p>
                <ContentLine content={content} />
                <p className="mt-1 text-sm text-muted">
                  {t('headers')}: {Object.keys(headers).join(', ')}
                </p>
                <ExampleList examples={listExamples(document, content)} label={t('example')} />
              </li>
            ))}
        </ul>
      </Part>
      <Part title={t('refusals')}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm max-sm:gap-y-0">
          {answers.filter(isRefusal).flatMap(([status, { 'x-problem-codes': codes }]) =>
            codes.map((code) => (
              <li key={status + code}>
                <a href={`/problems/${code}`} className={`${linkClass} inline-flex items-center max-sm:min-h-9`}>
                  {status} {code}
                </a>
              </li>
            )),
          )}
        </ul>
      </Part>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-6">
      <h4 className="mb-1.5 text-sm font-semibold">{title}</h4>
      {children}
    </div>
  )
}

/** The media types of a body, and its schema. */
function ContentLine({ content }: { content: Content }) {
  const [only] = Object.values(content)
  return (
    only && (
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm text-muted">
        {Object.keys(content).map((type) => (
          <Code key={type}>{type}</Code>
        ))}
        <span className="font-mono text-[0.8125rem]">
          <SchemaType schema={only.schema} />
        </span>
      </p>
    )
  )
}
