import { z } from 'zod'

/** What a frame of the lab calls its messages. */
export const exchangeMessage = 'truce-lab-exchange'

const headersSchema = z.array(z.tuple([z.string(), z.string()]))

/** One request as it left a frame, and what came back. `status` is null when no answer arrived. */
export const exchangeSchema = z.object({
  id: z.string(),
  /** The pane that it left from. */
  pane: z.enum(['left', 'right']),
  person: z.string(),
  method: z.string(),
  /** With its query, from `/api` on. */
  path: z.string(),
  sentAt: z.number(),
  ms: z.number(),
  requestHeaders: headersSchema,
  requestBody: z.string().nullable(),
  status: z.number().nullable(),
  responseHeaders: headersSchema,
  responseBody: z.string(),
})
export type Exchange = z.infer<typeof exchangeSchema>

export const exchangeMessageSchema = z.object({ type: z.literal(exchangeMessage), exchange: exchangeSchema })
