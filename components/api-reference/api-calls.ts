import type { ApiDocument, ApiExample, Content, Operation, Parameter } from './api-document'

/** The methods in the order in which they are shown. */
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** One call of an API, with nothing left to be looked up elsewhere but schemas. */
export interface ApiCall {
  readonly method: (typeof methods)[number]
  readonly path: string
  readonly operation: Operation
  readonly parameters: readonly Parameter[]
}

/** The calls of a document by its tags, in their order. */
export function listCalls(document: ApiDocument) {
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method): ApiCall[] => {
      const operation = item[method]
      if (operation === undefined) return []
      const own = operation.parameters.map((parameter) => toParameter(document, parameter))
      return [{ method, path, operation, parameters: [...item.parameters, ...own] }]
    }),
  )
  return document.tags.map((tag) => ({
    ...tag,
    calls: calls.filter(({ operation }) => operation.tags.includes(tag.name)),
  }))
}

/** The examples of a content, each where it stands. */
export function listExamples({ components }: ApiDocument, content: Content): ApiExample[] {
  const [only] = Object.values(content)
  return Object.values(only?.examples ?? {}).map((example) =>
    '$ref' in example ? find(components.examples, example.$ref) : example,
  )
}

const toParameter = ({ components }: ApiDocument, parameter: Operation['parameters'][number]) =>
  '$ref' in parameter ? find(components.parameters, parameter.$ref) : parameter

/** The name at the end of a reference into the components. */
export const toName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

function find<Component>(components: Readonly<Record<string, Component>>, ref: string): Component {
  const component = components[toName(ref)]
  if (component === undefined) throw new Error(`${ref} is not in the document`)
  return component
}
