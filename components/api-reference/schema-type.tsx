import type { ReactNode } from 'react'
import { toName } from './api-calls'
import type { JsonSchema } from './api-document'
import { linkClass } from './prose'

export const toSchemaId = (name: string) => `schema-${name}`

/** What kind of value a schema takes, in a few words. */
export function SchemaType({ schema }: { schema: JsonSchema }): ReactNode {
  const { $ref, anyOf, oneOf, items, prefixItems, type } = schema
  if ($ref !== undefined)
    return (
      <a href={`#${toSchemaId(toName($ref))}`} className={linkClass}>
        {toName($ref)}
      </a>
    )
  const options = anyOf ?? oneOf
  if (options) return join(options.map((option) => <SchemaType key={JSON.stringify(option)} schema={option} />))
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (prefixItems) return `array of ${prefixItems.length}`
  if (typeof items === 'object')
    return (
      <>
        array of <SchemaType schema={items} />
      </>
    )
  return [type ?? 'any'].flat().join(' | ')
}

const join = (nodes: readonly ReactNode[]) => nodes.flatMap((node, index) => (index === 0 ? [node] : [' | ', node]))

/** The limits of a value, in the words of JSON Schema. */
export function toLimits(schema: JsonSchema): string {
  const { format, minLength, maxLength, minimum, maximum, maxItems, pattern } = schema
  return [
    format,
    range(minLength, maxLength, ' characters'),
    range(minimum, maximum, ''),
    maxItems !== undefined && `at most ${maxItems}`,
    pattern !== undefined && format === undefined && pattern,
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** zod names the largest safe integer where there is no limit. */
const isLimit = (limit: number | undefined): limit is number =>
  limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER

function range(low: number | undefined, high: number | undefined, unit: string): string | false {
  if (isLimit(low) && isLimit(high)) return `${low}–${high}${unit}`
  if (isLimit(high)) return `at most ${high}${unit}`
  return isLimit(low) && `at least ${low}${unit}`
}
