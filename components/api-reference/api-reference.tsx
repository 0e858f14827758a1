import { listCalls } from './api-calls'
import type { ApiDocument } from './api-document'
import { CallView } from './call-view'
import { Contents } from './contents'
import { summaryClass } from './example-list'
import { Prose } from './prose'
import { SchemaMembers } from './schema-members'
import { SchemaType, toSchemaId } from './schema-type'
import type { ReferenceWords } from './words'

interface ApiReferenceProps {
  readonly document: ApiDocument
  readonly t: ReferenceWords
}

/** An OpenAPI document for people. Rendered on the server alone: folding is the browser's own. */
export function ApiReference({ document, t }: ApiReferenceProps) {
  const groups = listCalls(document)
  return (
    <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <Contents groups={groups} t={t} />
      <div lang="en" dir="ltr" className="min-w-0">
        <Prose text={document.info.description} className="mb-3 text-pretty" />
        {groups.map(({ name, description, calls }) => (
          <section key={name} aria-label={name} className="mt-10">
            <h2 className="text-xl font-semibold tracking-tight">{name}</h2>
            <Prose text={description} className="mt-1.5 mb-6 text-pretty text-muted" />
            {calls.map((call) => (
              <CallView key={call.operation.operationId} call={call} document={document} t={t} />
            ))}
          </section>
        ))}
        <section aria-labelledby="schemas" className="mt-10">
          <h2 id="schemas" className="mb-3 text-xl font-semibold tracking-tight">
            {t('schemas')}
          </h2>
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <details key={name} className="border-t border-line py-1.5">
              <summary className={`${summaryClass} font-mono`}>{name}</summary>
              {/* A link to what is folded unfolds it. */}
              <div id={toSchemaId(name)} className="scroll-mt-10 pt-1 pb-4">
                {schema.description && <Prose text={schema.description} className="mb-2 text-sm text-pretty" />}
                {schema.properties ? (
                  <SchemaMembers schema={schema} required={t('required')} />
                ) : (
                  <p className="font-mono text-[0.8125rem] text-muted wrap-anywhere">
                    <SchemaType schema={schema} />
                  </p>
                )}
              </div>
            </details>
          ))}
        </section>
      </div>
    </div>
  )
}
