import type { ReactNode } from 'react'
import type { JsonSchema } from './api-document'
import { Prose } from './prose'
import { SchemaType, toLimits } from './schema-type'

interface MemberProps {
  readonly name: string
  readonly schema: JsonSchema
  /** What is said beside the type: where it goes, or that it must be there. */
  readonly notes: readonly (string | false)[]
  readonly description?: string | undefined
  readonly children?: ReactNode
}

/** A named value: its type, its limits, and what it is. */
export function Member({ name, schema, notes, description = schema.description, children }: MemberProps) {
  const limits = toLimits(schema)
  return (
    <li className="border-t border-line py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <code className="font-mono text-sm font-medium wrap-anywhere">{name}</code>
        <span className="font-mono text-[0.8125rem] text-muted wrap-anywhere">
          <SchemaType schema={schema} />
        </span>
        {notes.filter(Boolean).map((note) => (
          <span key={String(note)} className="text-xs font-medium text-auto">
            {note}
          </span>
        ))}
      </p>
      {limits && <p className="font-mono text-xs text-muted wrap-anywhere">{limits}</p>}
      {description && <Prose text={description} className="mt-1 text-sm text-pretty text-muted" />}
      {children}
    </li>
  )
}

interface SchemaMembersProps {
  readonly schema: JsonSchema
  readonly required: string
}

/** The members of an object, and of the objects inside it. */
export function SchemaMembers({ schema, required }: SchemaMembersProps) {
  const inner = findObject(schema)
  if (inner === undefined) return null
  return (
    <ul>
      {Object.entries(inner.properties ?? {}).map(([name, member]) => (
        <Member key={name} name={name} schema={member} notes={[(inner.required?.includes(name) ?? false) && required]}>
          {findObject(member) && (
            <div className="mt-1.5 border-s-2 border-line ps-4">
              <SchemaMembers schema={member} required={required} />
            </div>
          )}
        </Member>
      ))}
    </ul>
  )
}

/** The object that a schema describes by itself: as it is, in a list, or beside null. */
function findObject(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema
  if (typeof schema.items === 'object') return findObject(schema.items)
  return (schema.anyOf ?? schema.oneOf)?.map(findObject).find((found) => found !== undefined)
}
