import { toFirstName } from '@/components/accounts/person-name'
import { isFieldName } from '@/lib/accounts/fields'
import type { Revision } from '@/lib/accounts/revision'
import type { HistoryWords } from './history-words'

/** Up to so many fields are named in the sentence itself; more of them stand below it. */
const inSentence = 3

/** What somebody did, in a sentence: "Bo changed Phone and Tags". */
export function describeRevision(words: HistoryWords, revision: Revision, others: readonly Revision[]): string {
  const { t } = words
  const name = toFirstName(revision.by.name)
  switch (revision.kind) {
    case 'create':
      return t('created', { name })
    case 'update':
      return t(revision.forced ? 'overwrote' : 'changed', { name, ...toWhat(words, revision) })
    case 'merge':
      return describeMerge(words, revision, others)
    case 'restore':
      return revision.fields.length > 0
        ? t('restoredAndChanged', { name, ...toWhat(words, revision) })
        : t('restored', { name })
    case 'delete':
      return t('deleted', { name })
    case 'undo':
      return t('undid', { name, version: String(revision.version - 1) })
  }
}

/** The fields of a version, where its sentence does not name them. */
export function describeFields(words: HistoryWords, revision: Revision): string | null {
  const labels = toLabels(words, revision)
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

const toLabels = (words: HistoryWords, { fields }: Revision): string[] =>
  fields.map((field) => (isFieldName(field) ? words.fields(field) : field))

function toWhat(words: HistoryWords, revision: Revision) {
  const labels = toLabels(words, revision)
  const count = labels.length
  const what = count === 0 ? 'nothing' : count > inSentence ? 'many' : 'fields'
  return { what, count, fields: words.list(labels) }
}

/** Whose version it was merged with; by its number where that is too old to be known here. */
function describeMerge({ t }: HistoryWords, { merge, by }: Revision, others: readonly Revision[]): string {
  const name = toFirstName(by.name)
  if (!merge) return t('merged', { name })
  const theirs = others.find(({ version }) => version === merge.theirs)
  if (!theirs) return t('mergedWithVersion', { name, version: String(merge.theirs) })
  if (theirs.by.id === by.id) return t('mergedWithOwnTab', { name })
  return t('mergedWithPerson', { name, other: toFirstName(theirs.by.name) })
}
