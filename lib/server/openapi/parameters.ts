import 'server-only'
import { accountStatuses } from '@/lib/accounts/account'
import { insightDays } from '@/lib/accounts/insights'
import { accountSorts } from '@/lib/server/accounts/list-accounts'
import { exportFormats, exportKinds } from '@/lib/server/export/write-export'

const text = { type: 'string' }
const uuid = { type: 'string', format: 'uuid' }
const version = { type: 'integer', minimum: 1, maximum: 2_147_483_647 }

const query = (name: string, description: string, schema: object) => ({ name, in: 'query', description, schema })
const header = (name: string, description: string, schema: object = text) => ({
  name,
  in: 'header',
  description,
  schema,
})

/** Parameters of calls, by the name of their component. */
const parameters = {
  ifMatch: header(
    'If-Match',
    'The version that the change starts from, in double quotes: `"3"`; or a list of these. `*` overwrites whatever is there: admins only, and history shows it. A tag that does not match is 412 `stale-version`.',
  ),
  ifNoneMatch: header('If-None-Match', 'Entity tags that the caller has; 304 where one of them is current.'),
  prefer: header(
    'Prefer',
    '`conflict=merge`: where the version is stale, and the three-way merge has nothing to decide and breaks no rule, save the merge.',
  ),
  idempotencyKey: header(
    'Idempotency-Key',
    'Names this call. Sent again within 24 hours it has no second effect and gets the first answer. Only what took effect is kept.',
    { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
  ),
  leaseFence: header(
    'Lease-Fence',
    'The `fence` that came with the lease. Where leases are exclusive, a write under a lease that has changed hands since is 423.',
    { type: 'string', pattern: '^\\d{1,10}$' },
  ),
  lastEventId: header('Last-Event-ID', 'The newest id that was received: the stream goes on after it, without a gap.', {
    type: 'string',
    pattern: '^\\d{1,15}$',
  }),
  q: query('q', 'Words in the name, the e-mail address or the company.', text),
  status: query('status', 'Only accounts of this status.', { enum: accountStatuses }),
  tag: query('tag', 'Only accounts with this tag, in any spelling.', text),
  sort: query('sort', 'The order; `-` turns it round.', { enum: accountSorts, default: '-updatedAt' }),
  email: query('email', 'An e-mail address, as far as it is typed.', text),
  phone: query('phone', 'A phone number.', text),
  company: query('company', 'A company.', text),
  name: query('name', 'The name of the account.', text),
  except: query('except', 'An account that is not meant: the one that is being changed.', uuid),
  limit: query('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 100, default: 25 }),
  cursor: query('cursor', 'Where to go on: the `nextCursor` of the page before, in the same order.', text),
  version: query('version', 'The version that the caller has seen. Either this or `If-Match`.', version),
  tab: query('tab', 'Which of the caller’s tabs is meant.', { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' }),
  format: query('format', 'JSON Lines, or CSV for spreadsheets.', { enum: exportFormats, default: 'jsonl' }),
  days: query('days', 'How many days, today included.', { type: 'integer', enum: insightDays, default: 30 }),
  accountId: query('accountId', 'Only what happens to this account.', uuid),
} as const

export type ParameterName = keyof typeof parameters

export const toParameterComponents = () => parameters
export const toParameterRef = (name: ParameterName) => ({ $ref: `#/components/parameters/${name}` })

const pathParameters: Readonly<Record<string, object>> = {
  version: { description: 'A version of the account.', schema: version },
  kind: { description: 'What is exported.', schema: { enum: exportKinds } },
  personId: { description: 'The id of a person.', schema: uuid },
  token: { description: 'What a link ends with.', schema: text },
}

/** The parameters in a path's template. */
export const toPathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(pathParameters[name] ?? { description: toIdText(path), schema: uuid }),
  }))

const idTexts: Readonly<Record<string, string>> = {
  accounts: 'The id of an account.',
  transfers: 'The id of a transfer.',
  invitations: 'The id of an invitation.',
  keys: 'The id of an API key.',
}
const toIdText = (path: string) => idTexts[path.split('/')[1] ?? ''] ?? 'Its id.'
