import 'server-only'
import { z } from 'zod'
import { accountExamples } from './accounts'
import recording from './answers.json'
import type { Example } from './exchange'
import { historyExamples } from './history'
import { leaseExamples } from './leases'
import { liveExamples } from './live'
import { membershipExamples } from './membership'
import { moneyExamples } from './money'
import { problemExamples } from './problems'
import { sessionExamples } from './sessions'

/** Every example, in the order in which they are sent. */
export const allExamples: readonly Example[] = [
  ...accountExamples,
  ...historyExamples,
  ...moneyExamples,
  ...leaseExamples,
  ...liveExamples,
  ...membershipExamples,
  ...sessionExamples,
  ...problemExamples,
]

/** An answer as it came over the wire. A body that is no JSON is a string. */
export const answerSchema = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.json(),
})
export type RecordedAnswer = z.infer<typeof answerSchema>

const answers = z.record(z.string(), answerSchema).parse(recording)

/** The answer to an example; undefined until `UPDATE_EXAMPLES=1 npx vitest run examples` has recorded it. */
export const getAnswer = (name: string): RecordedAnswer | undefined => answers[name]
