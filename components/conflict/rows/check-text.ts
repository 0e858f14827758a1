import { accountFields, accountPolicies, isFieldName } from '@/lib/accounts/fields'
import type { MergePoint, TagsRow } from '@/lib/conflict/merge-rows'
import { parsePointer } from '@/lib/merge'
import type { Who } from '../names'
import { checks } from '../wording-checks'

/** Why a place should be looked at, in a sentence; null where it need not be. */
export function toCheckText(point: MergePoint | undefined, who: Who): string | null {
  if (point === undefined || point.check === null) return null
  if (point.check === 'linked') return checks.linked(toLinkedLabels(point))
  if (point.state === 'you') return checks.nearTheirs(who)
  if (point.state === 'them' || point.state === 'readonly') return checks.nearYours
  return point.kind === 'passage' ? checks.bothPassage(who) : checks.both(who)
}

/** The same for tags, where two spellings of one tag are what is to see. */
export function toTagsCheckText({ points: [point], changes }: TagsRow, who: Who): string | null {
  const respelled = changes.flatMap(({ spellings, isKept }) => (spellings === null || !isKept ? [] : [spellings]))
  if (point?.check !== 'review' || respelled.length === 0) return toCheckText(point, who)
  return respelled.map(checks.oneTag).join(' ')
}

function toLinkedLabels({ pointer }: MergePoint): string[] {
  const field = parsePointer(pointer)?.[0] ?? ''
  const group = accountPolicies.linked?.find((fields) => fields.includes(field)) ?? []
  return group.map((name) => (isFieldName(name) ? accountFields[name].label : name))
}
