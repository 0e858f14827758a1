import 'server-only'
import type { Fault, Refusal } from '@/lib/conflict/problem'

/** 422 with every fault. */
export const invalid = (errors: readonly Fault[]): Refusal => ({
  code: 'validation-failed',
  detail: errors.length === 1 ? 'One member is not valid.' : `${errors.length} members are not valid.`,
  errors: [...errors],
})
