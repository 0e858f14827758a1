import 'server-only'
import { z } from 'zod'

/** An opaque place in a list. */
export const toCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** A schema for a cursor of this shape, for a query parameter. */
export const cursorOf = <Place extends z.ZodType>(place: Place) =>
  z
    .string()
    .max(4_096)
    .regex(/^[A-Za-z0-9_-]+$/)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
      } catch {
        context.addIssue({ code: 'custom', message: 'is not a cursor of this list' })
        return z.NEVER
      }
    })
    .pipe(place)
