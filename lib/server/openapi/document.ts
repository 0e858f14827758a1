import 'server-only'
import { toExampleComponents, toShownExamples } from './examples/shown'
import { toHeaderComponents, toHeaders } from './headers'
import { operations } from './operations'
import { toParameterComponents, toPathParameters } from './parameters'
import { toSchemaComponents } from './schemas'
import { tags, toTags } from './tags'
import { toOperation } from './to-operation'

let composed: ReturnType<typeof composeDocument> | undefined

/** The OpenAPI 3.1 document, made once from the schemas that parse and answer. */
export function getDocument() {
  composed ??= composeDocument()
  return composed
}

const description = `Accounts that several people change at once: no lost update, no lost word, no guess.

Every write names the version that it starts from. A refusal is \`application/problem+json\` and says in \`code\` what happened; \`/problems/<code>\` explains it to a person, with the exchange that causes it.

Every path answers \`OPTIONS\` with \`Allow\`, and \`HEAD\` wherever it answers \`GET\`; other methods are 405 [\`method-not-allowed\`](/problems/method-not-allowed). In demo mode the keys are \`demo-ana\` (admin), \`demo-bo\` (editor) and \`demo-cy\` (viewer).`

const aboutSession =
  'Set by `POST /session`. Over https its name begins with `__Host-`. A call that changes something must come from a page of this app: `Sec-Fetch-Site: same-origin`, else an `Origin` that equals APP_ORIGIN; 403 otherwise. `Truce-Workspace: <id>` says which workspace the call is for; without it, the one chosen last. `Truce-Person: <id>` says whom it is meant for: 401 where somebody else is signed in by now.'

const composeDocument = () => ({
  openapi: '3.1.1',
  info: { title: 'Truce', version: '1', description, license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: '/api' }],
  security: [{ apiKey: [] }, { session: [] }],
  tags: toTags(),
  paths: Object.fromEntries(Object.entries(operations).map(([path, offered]) => [path, toPath(path, offered)])),
  components: {
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'The API key of a person in a workspace.' },
      session: { type: 'apiKey', in: 'cookie', name: 'truce.session', description: aboutSession },
    },
    parameters: toParameterComponents(),
    headers: toHeaderComponents(),
    examples: toExampleComponents(),
    schemas: toSchemaComponents(),
  },
})

function toPath(path: string, offered: (typeof operations)[string]) {
  const entries = Object.entries(offered).map(([method, operation]) => [
    method,
    toOperation(operation, toShownExamples(method, path)),
  ])
  const { get } = offered
  return {
    parameters: toPathParameters(path),
    ...Object.fromEntries(entries),
    ...(get && { head: toHead(toOperation(get, { requests: {}, toAnswers: () => ({}) })) }),
    options: toOptions(path, get?.tag ?? Object.values(offered)[0]?.tag ?? Object.keys(tags)[0]),
  }
}

/** HEAD is GET without its body. */
function toHead({ operationId, summary, responses, ...head }: ReturnType<typeof toOperation>) {
  const empty = Object.entries(responses).map(([status, { content: _, ...response }]) => [status, response])
  return {
    ...head,
    operationId: `${operationId}Head`,
    summary: `${summary}: the headers alone`,
    responses: Object.fromEntries(empty),
  }
}

const toOptions = (path: string, tag: string | undefined) => ({
  operationId: `optionsOf${path.replace(/\W*(\w+)/g, (_, word: string) => word.slice(0, 1).toUpperCase() + word.slice(1))}`,
  tags: [tag],
  summary: 'The methods of this path',
  responses: { 204: { description: 'They stand in `Allow`.', headers: toHeaders(['Allow']) } },
  security: [],
})
