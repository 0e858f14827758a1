import { z } from 'zod'
import { personSchema } from './account'
import { presenceTabSchema, tabNameSchema } from './events'

/** Whether a lease is a hint to others, or keeps their writes out. */
export const leasePolicies = ['advisory', 'exclusive'] as const
export const leasePolicySchema = z.enum(leasePolicies)
export type LeasePolicy = z.infer<typeof leasePolicySchema>

const time = z.iso.datetime()

export const leaseSchema = z.object({ holder: personSchema, acquiredAt: time, expiresAt: time })
/** Who is writing an account, since when, and until when if it is not renewed. */
export type Lease = z.infer<typeof leaseSchema>

/**
 * Grows with every change of holder or tab: a write that sends an older one comes from somebody who has lost the lease
 * without noticing. 0 before the first lease.
 */
export const fenceSchema = z.int().min(0).max(2_147_483_647)

/** A lease as its holder's other tabs need it. `remainingMs` is how long it lasts, whatever their clocks say. */
export const heldLeaseSchema = leaseSchema.extend({
  fence: fenceSchema,
  tab: tabNameSchema,
  remainingMs: z.int().min(0),
})
export type HeldLease = z.infer<typeof heldLeaseSchema>

/** What a lease is right now; null when nobody holds it. */
const standing = { fence: fenceSchema, lease: heldLeaseSchema.nullable() }

export const leaseReadingSchema = z.object({ policy: leasePolicySchema, ...standing })
export type LeaseReading = z.infer<typeof leaseReadingSchema>

/** The data of `lease.changed`: the lease as it is when the event is read. */
export const leaseEventSchema = z.object({ accountId: z.uuid(), ...standing })
export type LeaseEvent = z.infer<typeof leaseEventSchema>

export const defaultLeaseSeconds = 60

/** What takes or renews a lease. A client with one tab only may leave `tab` out. */
export const leaseInputSchema = z.strictObject({
  ttlSeconds: z.int().min(10).max(300).default(defaultLeaseSeconds),
  takeOver: z.boolean().default(false),
  tab: presenceTabSchema,
})
export type LeaseInput = z.infer<typeof leaseInputSchema>
