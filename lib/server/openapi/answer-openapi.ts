import 'server-only'
import { type Answer, replyJson } from '@/lib/server/http/answer'
import { operations, toOperation, toPathParameters } from './operations'
import { toSchemaComponents } from './schemas'

let document: object | undefined

/** The OpenAPI 3.1 document, made once from the schemas that parse and answer. */
export function answerOpenApi(): Promise<Answer> {
  document ??= composeDocument()
  return Promise.resolve(replyJson(200, document, { 'cache-control': 'no-cache' }))
}

const composeDocument = () => ({
  openapi: '3.1.1',
  info: { title: 'Truce', version: '1', description: 'Versioned accounts, typed refusals, three-way merges.' },
  servers: [{ url: '/api' }],
  security: [{ apiKey: [] }],
  paths: Object.fromEntries(
    Object.entries(operations).map(([path, methods]) => [
      path,
      {
        parameters: toPathParameters(path),
        ...Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, toOperation(operation)])),
      },
    ]),
  ),
  components: {
    securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    schemas: toSchemaComponents(),
  },
})
