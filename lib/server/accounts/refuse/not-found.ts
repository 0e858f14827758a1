import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'

/** The same for what never was and for what belongs to another workspace. */
export const notFound: Refusal = { code: 'not-found', detail: 'There is nothing here, or nothing that you may see.' }
