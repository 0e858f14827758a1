import 'server-only'
import { z } from 'zod'
import {
  accountInputSchema,
  accountRecordSchema,
  accountSchema,
  addressSchema,
  contactSchema,
  personSchema,
  versionSchema,
} from '@/lib/accounts/account'
import { auditItemSchema, auditPageSchema } from '@/lib/accounts/audit'
import { accountEventSchema, ledgerEventSchema, presenceInputSchema, presenceSchema } from '@/lib/accounts/events'
import { insightsSchema } from '@/lib/accounts/insights'
import { heldLeaseSchema, leaseEventSchema, leaseInputSchema, leaseReadingSchema } from '@/lib/accounts/lease'
import {
  apiKeyInputSchema,
  apiKeyListSchema,
  apiKeySchema,
  invitationInputSchema,
  invitationListSchema,
  invitationSchema,
  joinedSchema,
  memberInputSchema,
  memberListSchema,
  memberSchema,
  newApiKeySchema,
  newInvitationSchema,
  openedInvitationSchema,
} from '@/lib/accounts/membership'
import {
  accountListItemSchema,
  accountPageSchema,
  resolutionSchema,
  revisionPageSchema,
  revisionSchema,
  revisionWithAccountSchema,
} from '@/lib/accounts/revision'
import { violationSchema } from '@/lib/accounts/rules'
import { sandboxSchema, sandboxWishSchema } from '@/lib/accounts/sandbox'
import {
  browserListSchema,
  passwordChangeSchema,
  resetRequestSchema,
  resetSchema,
  signedInSchema,
  signInSchema,
  signUpSchema,
  workspaceChoiceSchema,
} from '@/lib/accounts/sign-in'
import {
  balanceSchema,
  transferInputSchema,
  transferItemSchema,
  transferPageSchema,
  transferSchema,
} from '@/lib/accounts/transfer'
import { workspaceInputSchema, workspaceSchema } from '@/lib/accounts/workspace'
import { matchesSchema } from '@/lib/conflict/matches'
import { changeSchema, faultSchema, jsonSchema } from '@/lib/conflict/problem'
import { schemaNotes } from './notes'
import { type ProblemSchemaName, toProblemSchemas, toProblemUnion } from './problem-schemas'

type SchemaObject = Readonly<Record<string, unknown>>

/** Every member may be left out; null empties those that may be empty. */
const patchSchema = accountRecordSchema.partial()
const version = versionSchema.optional()
const resolution = resolutionSchema.optional()

const answers = {
  Person: personSchema,
  Account: accountSchema,
  AccountListItem: accountListItemSchema,
  AccountPage: accountPageSchema,
  Revision: revisionSchema,
  RevisionWithAccount: revisionWithAccountSchema,
  RevisionPage: revisionPageSchema,
  Matches: matchesSchema,
  MergePreview: z.object({
    clean: z.boolean(),
    merged: z.object(accountRecordSchema.shape),
    changes: z.array(changeSchema),
    violations: z.array(violationSchema),
  }),
  Balance: balanceSchema,
  Transfer: transferSchema,
  TransferItem: transferItemSchema,
  TransferPage: transferPageSchema,
  AccountEvent: accountEventSchema,
  LedgerEvent: ledgerEventSchema,
  Presence: presenceSchema,
  HeldLease: heldLeaseSchema,
  LeaseReading: leaseReadingSchema,
  LeaseEvent: leaseEventSchema,
  Workspace: workspaceSchema,
  AuditItem: auditItemSchema,
  AuditPage: auditPageSchema,
  Insights: insightsSchema,
  Member: memberSchema,
  MemberList: memberListSchema,
  Invitation: invitationSchema,
  InvitationList: invitationListSchema,
  NewInvitation: newInvitationSchema,
  OpenedInvitation: openedInvitationSchema,
  Joined: joinedSchema,
  ApiKey: apiKeySchema,
  ApiKeyList: apiKeyListSchema,
  NewApiKey: newApiKeySchema,
  SignedIn: signedInSchema,
  BrowserList: browserListSchema,
  Status: z.object({ status: z.string() }),
  Json: jsonSchema,
  Fault: faultSchema,
  Change: changeSchema,
  Violation: violationSchema,
  OpenApi: z.looseObject({ openapi: z.string() }),
}

const inputs = {
  AccountInput: accountInputSchema,
  AccountReplacement: accountInputSchema.extend({ version, resolution }),
  PresenceInput: presenceInputSchema,
  LeaseInput: leaseInputSchema,
  TransferInput: transferInputSchema,
  MemberInput: memberInputSchema,
  InvitationInput: invitationInputSchema,
  ApiKeyInput: apiKeyInputSchema,
  SignIn: signInSchema,
  SandboxWish: sandboxWishSchema,
  Sandbox: sandboxSchema,
  SignUp: signUpSchema,
  PasswordChange: passwordChangeSchema,
  ResetRequest: resetRequestSchema,
  PasswordReset: resetSchema,
  WorkspaceChoice: workspaceChoiceSchema,
}

const patches = {
  AccountPatch: patchSchema.extend({ version, resolution }),
  Restore: z.strictObject({ version, changes: patchSchema.optional() }),
  Undo: z.strictObject({ version }),
  WorkspacePatch: workspaceInputSchema,
  MergeRequest: z.strictObject({ version: versionSchema, changes: patchSchema }),
}

export type SchemaName =
  | keyof typeof answers
  | keyof typeof inputs
  | keyof typeof patches
  | ProblemSchemaName
  | 'Problem'

/** The schemas that parse requests and shape answers, as JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
export const toSchemaComponents = (): SchemaObject => ({
  ...convert({ ...answers, ...toProblemSchemas() }, 'output', openObjects),
  Problem: toProblemUnion(),
  ...convert(inputs, 'input', optionalContactIds),
  ...convert(patches, 'input', (context) => {
    optionalContactIds(context)
    withoutDefaults(context)
  }),
})

export const toRef = (name: SchemaName): SchemaObject => ({ $ref: `#/components/schemas/${name}` })

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>
type Overridden = Parameters<Override>[0]

function convert(
  schemas: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
  override: Override,
): SchemaObject {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const uri = (id: string) => `#/components/schemas/${id}`
  const converted = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri, override })
  return Object.fromEntries(
    Object.entries(converted.schemas).map(([id, schema]) => [id, { ...withoutHead(schema), ...toNote(id) }]),
  )
}

function toNote(id: string) {
  const description = schemaNotes[id]
  return description === undefined ? {} : { description }
}

/** Answers may gain members: readers ignore those that they do not know. */
function openObjects({ jsonSchema }: Overridden): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

/** The server gives a contact its id before the schema reads it. */
function optionalContactIds({ zodSchema, jsonSchema }: Overridden): void {
  if (zodSchema === contactSchema) jsonSchema.required = ['name']
}

/** What a patch leaves out stays as it is, in `address` too. */
function withoutDefaults({ zodSchema, jsonSchema }: Overridden): void {
  delete jsonSchema.default
  if (zodSchema === addressSchema) delete jsonSchema.required
}

/** A component is part of a document: it has no `$schema` and no address of its own. */
function withoutHead({ $schema: _, $id: __, ...schema }: SchemaObject): SchemaObject {
  return schema
}
