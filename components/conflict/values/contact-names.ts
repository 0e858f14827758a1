import { parsePointer } from '@/lib/merge'
import type { MergeRecords } from '../merge-context'

/** The name of the contact at a pointer, by whoever has it. */
export function contactNameIn({ mine, theirs, base }: MergeRecords, pointer: string): string {
  const id = parsePointer(pointer)?.[1] ?? ''
  const found = [mine, theirs, base].flatMap(({ contacts }) => contacts.filter((contact) => contact.id === id))
  return found[0]?.name ?? id
}
