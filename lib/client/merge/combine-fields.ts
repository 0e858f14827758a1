import { accountFields, type FieldName } from '@/lib/accounts/fields'
import { countDecisions, createMergeSession, hasChecks, toResult } from '@/lib/conflict/merge-session'
import type { Combine } from '../live/newer-save'

/** Longer texts are compared when somebody asks for it, not at each keystroke. */
const maxLength = 30_000

/** Texts, sets and lists in which the two changes stand side by side, each merged on its own. */
export const combineFields: Combine = ({ original, mine, theirs }, fields) => {
  const combined = {}
  for (const field of fields.filter(isMergeable)) {
    if (field === 'notes' && original.notes.length + mine.notes.length + theirs.notes.length > maxLength) continue
    const session = createMergeSession({
      base: original,
      baseVersion: 1,
      mine: { ...original, [field]: mine[field] },
      theirs: { ...original, [field]: theirs[field] },
      theirsVersion: 1,
      actors: {},
    })
    if (countDecisions(session).left > 0 || hasChecks(session)) continue
    Object.assign(combined, { [field]: toResult(session)[field] })
  }
  return combined
}

function isMergeable(field: FieldName): boolean {
  const { kind } = accountFields[field].policy
  return kind === 'text' || kind === 'set' || kind === 'list'
}
