import { toFirstName } from '@/components/accounts/person-name'
import { joinNames } from '@/components/conflict/names'
import { accountFields, isFieldName } from '@/lib/accounts/fields'
import type { Revision } from '@/lib/accounts/revision'

/** Up to so many fields are named in the sentence itself; more of them stand below it. */
const inSentence = 3

/** What somebody did, in a sentence: "Bo changed Phone and Tags". */
export function describeRevision(revision: Revision, others: readonly Revision[]): string {
  const name = toFirstName(revision.by.name)
  switch (revision.kind) {
    case 'create':
      return `${name} created this account`
    case 'update':
      return `${name} ${revision.forced ? 'overwrote' : 'changed'} ${toWhat(revision)}`
    case 'merge':
      return `${name} merged with ${toWhose(revision, others)}`
    case 'restore':
      return `${name} restored this account${revision.fields.length > 0 ? ` and changed ${toWhat(revision)}` : ''}`
    case 'delete':
      return `${name} deleted this account`
    case 'undo':
      return `${name} undid version ${revision.version - 1}`
  }
}

/** The fields of a version, where its sentence does not name them. */
export function describeFields(revision: Revision): string | null {
  const labels = toLabels(revision)
  switch (revision.kind) {
    case 'merge':
    case 'undo':
      return labels.length > 0 ? labels.join(', ') : null
    case 'update':
    case 'restore':
      return labels.length > inSentence ? labels.join(', ') : null
    case 'create':
    case 'delete':
      return null
  }
}

const toLabels = ({ fields }: Revision): string[] =>
  fields.map((field) => (isFieldName(field) ? accountFields[field].label : field))

function toWhat(revision: Revision): string {
  const labels = toLabels(revision)
  if (labels.length === 0) return 'this account'
  return labels.length > inSentence ? `${labels.length} fields` : joinNames(labels, 'en')
}

/** Whose version it was merged with; by its number where that is too old to be known here. */
function toWhose({ merge, by }: Revision, others: readonly Revision[]): string {
  if (!merge) return 'a newer version'
  const theirs = others.find(({ version }) => version === merge.theirs)
  if (!theirs) return `version ${merge.theirs}`
  return theirs.by.id === by.id ? 'a version from another tab' : `${toFirstName(theirs.by.name)}’s version`
}
