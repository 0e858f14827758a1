// The words of what others save while somebody edits.
import { joinNames, toWho } from '@/components/conflict/names'
import { inSentence, startSentence, theirs, theirsInside } from '@/components/conflict/wording-names'
import { formatRelativeTime } from '@/components/ui/format-time'
import { accountFields, type FieldName, fieldNames, isFieldName } from '@/lib/accounts/fields'
import type { Followed, NewerSave, Overtaken } from '@/lib/client/live/use-newer-saves'

type Actors = Followed['actors']

export interface NewsText {
  readonly title: string
  /** The label of the button that moves the form on; null where a person has to decide first. */
  readonly add: string | null
}

export const newsWords = {
  seeThem: 'See them',
  compare: 'Compare now',
  later: 'Later',
  keepMine: 'Keep my value',
  undo: 'Undo',
  dismiss: 'Dismiss',
} as const

/** One sentence for everything that was saved; null where nothing is left to say. */
export function describeNews(
  { apart, combined, contested, linked, actors }: NewerSave,
  myId: string | null,
): NewsText | null {
  const fitting = [...apart, ...Object.keys(combined).filter(isFieldName)]
  const who = (fields: readonly FieldName[]) => toFieldsWho(actors, fields, myId)
  if (contested.length > 0) {
    const title = `${startSentence(who(contested))} also changed ${listFields(contested)}, which you're editing.`
    return { title, add: null }
  }
  if (linked.length > 0) {
    const title = `${startSentence(who(linked))} saved changes to ${listFields(linked)}. Check that they fit with yours.`
    return { title, add: null }
  }
  if (fitting.length === 0) return null
  const fit = Object.keys(combined).length > 0 ? 'They fit together with yours.' : "They don't touch yours."
  const title = `${startSentence(who(fitting))} saved changes to ${listFields(fitting)}. ${fit}`
  return { title, add: `Add ${theirsInside(who(fitting))} changes` }
}

/** What an untouched form took over: "Updated: Bo changed Phone." */
export const describeFollowed = ({ actors, fields }: Followed, myId: string | null): string =>
  `Updated: ${inSentence(toFieldsWho(actors, fields, myId))} changed ${listFields(fields)}.`

export const describeAdded = ({ actors }: NewerSave, myId: string | null): string =>
  `${theirs(toWho({ actors }, myId))} changes were added.`

export const describeTaken = (news: NewerSave, field: FieldName, myId: string | null): string =>
  `${accountFields[field].label} is as ${inSentence(toFieldsWho(news.actors, [field], myId))} saved it.`

export const describeOvertaken = ({ actors, fields, at }: Overtaken, myId: string | null, now: number): string => {
  const what = fields.length === 0 ? '' : ` (${sortFields(fields).map(toLabel).join(', ')})`
  return `${startSentence(toWho({ actors }, myId))} saved again ${formatRelativeTime(at, now, { locale: 'en', justNow: 'just now' })}${what}.`
}

/** "Bo", and what the button that takes their value says: "Use Bo's". */
export function nameTheirs({ actors }: NewerSave, field: FieldName, myId: string | null) {
  const who = toFieldsWho(actors, [field], myId)
  return { name: startSentence(who), use: `Use ${theirsInside(who)}` }
}

const toFieldsWho = (actors: Actors, fields: readonly FieldName[], myId: string | null) =>
  toWho({ actors: Object.fromEntries(fields.map((field) => [field, actors[field] ?? []])) }, myId)

const toLabel = (field: FieldName): string => accountFields[field].label
const sortFields = (fields: readonly FieldName[]) => fieldNames.filter((field) => fields.includes(field))
const listFields = (fields: readonly FieldName[]): string => joinNames(sortFields(fields).map(toLabel))
