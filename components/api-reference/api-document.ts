import { z } from 'zod'

const typeSchema = z.union([z.string(), z.array(z.string())])

/** The part of JSON Schema 2020-12 that is shown. */
export interface JsonSchema {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly description?: string | undefined
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: JsonSchema | boolean | undefined
  readonly prefixItems?: readonly JsonSchema[] | undefined
  readonly anyOf?: readonly JsonSchema[] | undefined
  readonly oneOf?: readonly JsonSchema[] | undefined
  readonly additionalProperties?: JsonSchema | boolean | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly default?: unknown
  readonly format?: string | undefined
  readonly pattern?: string | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly maxItems?: number | undefined
}

export const jsonSchemaSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: typeSchema.optional(),
    description: z.string().optional(),
    properties: z.record(z.string(), jsonSchemaSchema).optional(),
    required: z.array(z.string()).optional(),
    items: z.union([z.boolean(), jsonSchemaSchema]).optional(),
    prefixItems: z.array(jsonSchemaSchema).optional(),
    anyOf: z.array(jsonSchemaSchema).optional(),
    oneOf: z.array(jsonSchemaSchema).optional(),
    additionalProperties: z.union([z.boolean(), jsonSchemaSchema]).optional(),
    enum: z.array(z.unknown()).readonly().optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxItems: z.number().optional(),
  }),
)

const refSchema = z.object({ $ref: z.string() })
const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: jsonSchemaSchema,
})
const exampleSchema = z.object({ summary: z.string(), value: z.unknown() })
const contentSchema = z.record(
  z.string(),
  z.object({
    schema: jsonSchemaSchema,
    examples: z.record(z.string(), z.union([refSchema, exampleSchema])).default({}),
  }),
)
const responseSchema = z.object({
  description: z.string(),
  headers: z.record(z.string(), z.unknown()).default({}),
  content: contentSchema.default({}),
  'x-problem-codes': z.array(z.string()).default([]),
})
const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string().default(''),
  parameters: z.array(z.union([refSchema, parameterSchema])).default([]),
  requestBody: z.object({ required: z.boolean().default(false), content: contentSchema }).optional(),
  responses: z.record(z.string(), responseSchema),
})
const pathSchema = z.object({
  parameters: z.array(parameterSchema).default([]),
  get: operationSchema.optional(),
  put: operationSchema.optional(),
  post: operationSchema.optional(),
  patch: operationSchema.optional(),
  delete: operationSchema.optional(),
})

/** The part of an OpenAPI 3.1 document that the reference shows. HEAD and OPTIONS are told once, in its description. */
export const apiDocumentSchema = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().default('') }),
  tags: z.array(z.object({ name: z.string(), description: z.string().default('') })),
  paths: z.record(z.string(), pathSchema),
  components: z.object({
    parameters: z.record(z.string(), parameterSchema).default({}),
    examples: z.record(z.string(), exampleSchema).default({}),
    schemas: z.record(z.string(), jsonSchemaSchema).default({}),
  }),
})
export type ApiDocument = z.infer<typeof apiDocumentSchema>
export type Parameter = z.infer<typeof parameterSchema>
export type ApiExample = z.infer<typeof exampleSchema>
export type Content = z.infer<typeof contentSchema>
export type Operation = z.infer<typeof operationSchema>
