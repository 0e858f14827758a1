import { z } from 'zod'
import { demoPersonSchema } from './demo-person'

/** The collisions of the lab, in the order in which they are offered. */
export const scenarioIds = [
  'same-field',
  'different-fields',
  'same-change',
  'notes-paragraphs',
  'notes-sentence',
  'tags-and-contacts',
  'credit-limit',
  'third-save',
  'deleted',
  'duplicate-email',
  'rule-by-merging',
  'transaction-retry',
  'lock-take-over',
  'offline',
  'lost-answer',
  'second-tab',
  '200-fields',
  '5000-lines',
] as const
export const scenarioIdSchema = z.enum(scenarioIds)
export type ScenarioId = z.infer<typeof scenarioIdSchema>

/** What `POST /lab/sandboxes` takes. */
export const sandboxWishSchema = z.strictObject({ scenario: scenarioIdSchema })

/** A workspace of a visitor's own for an hour, with two people to be and the account that they meet in. */
export const sandboxSchema = z.object({
  id: z.uuid(),
  scenario: scenarioIdSchema,
  expiresAt: z.iso.datetime(),
  people: z.tuple([demoPersonSchema, demoPersonSchema]),
  account: z.object({ id: z.uuid(), version: z.int() }),
})
export type Sandbox = z.infer<typeof sandboxSchema>
export type SandboxPerson = Sandbox['people'][number]
