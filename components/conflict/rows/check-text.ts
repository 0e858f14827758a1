import { accountPolicies, type FieldName, isFieldName } from '@/lib/accounts/fields'
import type { MergePoint, TagsRow } from '@/lib/conflict/merge-rows'
import { parsePointer } from '@/lib/merge'
import { joinNames, toWhoArgs, type Who } from '../names'
import type { Words } from '../words'

/** Why a place should be looked at, in a sentence that holds whatever made the merge doubt; null where it need not be. */
export function toCheckText(point: MergePoint | undefined, who: Who, { t, fields, locale }: Words): string | null {
  if (point === undefined || point.check === null) return null
  if (point.check === 'linked') {
    const labels = toLinkedFields(point).map((field) => fields(field))
    return t('checks.linked', { labels: joinNames(labels, locale) })
  }
  if (point.state === 'them') return t('checks.nearYours')
  const isPassage = point.kind === 'passage'
  const key = point.state === 'you' ? 'checks.nearTheirs' : isPassage ? 'checks.bothPassage' : 'checks.both'
  return t(key, toWhoArgs(who, locale))
}

/** The same for tags, where two spellings of one tag are what is to see. */
export function toTagsCheckText({ points: [point], changes }: TagsRow, who: Who, words: Words): string | null {
  const respelled = changes.flatMap(({ spellings, isKept }) => (spellings === null || !isKept ? [] : [spellings]))
  if (point?.check !== 'review' || respelled.length === 0) return toCheckText(point, who, words)
  return respelled.map(([mine, theirs]) => words.t('checks.oneTag', { mine, theirs })).join(' ')
}

function toLinkedFields({ pointer }: MergePoint): FieldName[] {
  const field = parsePointer(pointer)?.[0] ?? ''
  const group = accountPolicies.linked?.find((names) => names.includes(field)) ?? []
  return group.filter(isFieldName)
}
