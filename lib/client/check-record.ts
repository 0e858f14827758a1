import { type AccountRecord, accountRecordSchema } from '@/lib/accounts/account'
import { fieldNames } from '@/lib/accounts/fields'
import { toFaults } from '@/lib/conflict/faults'
import type { Fault } from '@/lib/conflict/problem'

/** A record in canonical form, or everything that is wrong with it in the order of the form. */
export function checkRecord(value: AccountRecord): { record: AccountRecord | null; faults: readonly Fault[] } {
  const parsed = accountRecordSchema.safeParse(value)
  if (parsed.success) return { record: parsed.data, faults: [] }
  return { record: null, faults: toFaults(parsed.error).sort((a, b) => toPlace(a) - toPlace(b)) }
}

const places = new Map<string | undefined, number>(fieldNames.map((name, index) => [name, index]))
const toPlace = ({ pointer }: Fault) => places.get(pointer.split('/')[1]) ?? fieldNames.length
