import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'

/** The lease changed under each of many attempts. */
export const tooBusy: Refusal = {
  code: 'transaction-conflict',
  detail: 'Others changed this lease at the same moment again and again. Nothing was changed; try once more.',
  retryable: true,
  nothingApplied: true,
}
