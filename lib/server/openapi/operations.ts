import 'server-only'
import { accountStatuses } from '@/lib/accounts/account'
import { accountSorts } from '@/lib/server/accounts/list-accounts'
import { type SchemaName, toRef } from './schemas'

type Part = Readonly<Record<string, unknown>>

const toParameter = (where: 'query' | 'header' | 'path', name: string, schema: Part, description?: string): Part => ({
  name,
  in: where,
  required: where === 'path',
  schema,
  ...(description && { description }),
})

const text = { type: 'string' }
const uuid = { type: 'string', format: 'uuid' }
const version = { type: 'integer', minimum: 1, maximum: 2_147_483_647 }
const query = (name: string, schema: Part) => toParameter('query', name, schema)
const header = (name: string, description: string) => toParameter('header', name, text, description)

const ifMatch = header('If-Match', '"<version>", a list of these, or * (admins only, recorded as forced)')
const key = header('Idempotency-Key', '16 to 64 characters of A-Za-z0-9_-; kept for 24 hours')
const prefer = header('Prefer', 'conflict=merge: save a merge in which nothing is to be decided')
const paging = [query('limit', { type: 'integer', minimum: 1, maximum: 100, default: 25 }), query('cursor', text)]

interface Operation {
  readonly summary: string
  readonly parameters?: readonly Part[]
  /** Media type and schema of the body. */
  readonly body?: readonly [readonly string[], SchemaName]
  readonly status?: number
  readonly answer?: SchemaName
  /** The data of each kind of event, for an answer that is a stream. */
  readonly events?: readonly SchemaName[]
  readonly isPublic?: boolean
}

const json = ['application/json']
const patch = ['application/merge-patch+json', 'application/json']

/** What every path offers, by method. */
export const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/accounts': {
    get: {
      summary: 'List accounts',
      parameters: [
        query('q', text),
        query('status', { enum: accountStatuses }),
        query('tag', text),
        query('sort', { enum: accountSorts, default: '-updatedAt' }),
        ...paging,
      ],
      answer: 'AccountPage',
    },
    post: {
      summary: 'Create an account',
      parameters: [key],
      body: [json, 'AccountInput'],
      status: 201,
      answer: 'Account',
    },
  },
  '/accounts/{id}': {
    get: { summary: 'Read an account', parameters: [header('If-None-Match', 'tags')], answer: 'Account' },
    put: {
      summary: 'Replace an account',
      parameters: [ifMatch, prefer, key],
      body: [json, 'AccountReplacement'],
      answer: 'Account',
    },
    patch: {
      summary: 'Change an account',
      parameters: [ifMatch, prefer, key],
      body: [patch, 'AccountPatch'],
      answer: 'Account',
    },
    delete: { summary: 'Delete an account', parameters: [ifMatch, query('version', version), key], status: 204 },
  },
  '/accounts/{id}/restore': {
    post: { summary: 'Restore an account', parameters: [ifMatch, key], body: [json, 'Restore'], answer: 'Account' },
  },
  '/accounts/{id}/undo': {
    post: { summary: 'Undo the newest change', parameters: [ifMatch, key], body: [json, 'Undo'], answer: 'Account' },
  },
  '/accounts/{id}/merge': {
    post: { summary: 'Merge without saving', body: [json, 'MergeRequest'], answer: 'MergePreview' },
  },
  '/accounts/{id}/revisions': {
    get: { summary: 'The history of an account, newest first', parameters: paging, answer: 'RevisionPage' },
  },
  '/accounts/{id}/revisions/{version}': {
    get: { summary: 'An account as it was', answer: 'RevisionWithAccount' },
  },
  '/accounts/{id}/presence': {
    put: {
      summary: 'Say every 10 seconds that the account is open, and what is edited; forgotten after 30',
      body: [json, 'PresenceInput'],
      answer: 'Presence',
    },
    delete: { summary: 'Say that the account is closed', parameters: [query('tab', text)], status: 204 },
  },
  '/accounts/{id}/balance': {
    get: {
      summary: 'How much money an account has; the entity tag is its sequence',
      parameters: [header('If-None-Match', 'tags')],
      answer: 'Balance',
    },
  },
  '/transfers': {
    get: {
      summary: 'The transfers of the workspace or of one account, newest first',
      parameters: [query('accountId', uuid), ...paging],
      answer: 'TransferPage',
    },
    post: {
      summary: 'Move money between two accounts, or from or to outside (null)',
      parameters: [{ ...key, required: true }],
      body: [json, 'TransferInput'],
      status: 201,
      answer: 'Transfer',
    },
  },
  '/transfers/{id}': { get: { summary: 'Read a transfer', answer: 'TransferItem' } },
  '/events': {
    get: {
      summary:
        'A stream of account.changed, account.deleted, account.restored, ledger.changed, presence and reset (read again what is shown)',
      parameters: [query('accountId', uuid), header('Last-Event-ID', 'the newest id that was received')],
      events: ['AccountEvent', 'LedgerEvent', 'Presence'],
    },
  },
  '/health': { get: { summary: 'Liveness', answer: 'Status', isPublic: true } },
  '/ready': { get: { summary: 'Readiness', answer: 'Status', isPublic: true } },
}

/** An operation as OpenAPI has it. Every refusal is a Problem. */
export function toOperation(operation: Operation): Part {
  const { summary, parameters = [], body, status = 200, answer, events, isPublic } = operation
  return {
    summary,
    parameters,
    ...(body && { requestBody: { required: true, content: toContent(body[0], body[1]) } }),
    responses: {
      [status]: {
        description: 'Done',
        ...(answer && { content: toContent(json, answer) }),
        ...(events && { content: toStream(events) }),
      },
      default: { description: 'Refused', content: toContent(['application/problem+json'], 'Problem') },
    },
    ...(isPublic && { security: [] }),
  }
}

/** The parameters in a path's template. */
export const toPathParameters = (path: string): Part[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    toParameter('path', name, name === 'version' ? version : uuid),
  )

const toContent = (types: readonly string[], name: SchemaName): Part =>
  Object.fromEntries(types.map((type) => [type, { schema: toRef(name) }]))

/** OpenAPI 3.1 has no words for events: the schema is that of the `data` of one of them. */
const toStream = (names: readonly SchemaName[]): Part => ({
  'text/event-stream': { schema: { anyOf: names.map(toRef) } },
})
