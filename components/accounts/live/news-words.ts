// The words of what others save while somebody edits.
import { joinNames, toWho, toWhoArgs, type Who } from '@/components/conflict/names'
import { type FieldName, fieldNames, isFieldName } from '@/lib/accounts/fields'
import type { Followed, NewerSave, Overtaken } from '@/lib/client/live/use-newer-saves'
import type { AccountWords } from '../words'

type Actors = Followed['actors']

export interface NewsText {
  readonly title: string
  /** The label of the button that moves the form on; null where a person has to decide first. */
  readonly add: string | null
}

interface Reader {
  readonly myId: string | null
  readonly words: AccountWords
}

/** One sentence for everything that was saved; null where nothing is left to say. */
export function describeNews(news: NewerSave, myId: string | null, words: AccountWords): NewsText | null {
  const { apart, combined, contested, linked, actors } = news
  const { t, locale } = words
  const fitting = [...apart, ...Object.keys(combined).filter(isFieldName)]
  const args = (fields: readonly FieldName[]) => ({
    ...toWhoArgs(toFieldsWho(actors, fields, myId), locale),
    fields: listFields(fields, words),
  })
  if (contested.length > 0) return { title: t('live.contested', args(contested)), add: null }
  if (linked.length > 0) return { title: t('live.linked', args(linked)), add: null }
  if (fitting.length === 0) return null
  const isCombined = Object.keys(combined).length > 0
  return {
    title: t(isCombined ? 'live.combined' : 'live.apart', args(fitting)),
    add: t('live.add', args(fitting)),
  }
}

/** What an untouched form took over: "Updated: Bo changed Phone." */
export function describeFollowed({ actors, fields }: Followed, myId: string | null, words: AccountWords): string {
  const who = toWhoArgs(toFieldsWho(actors, fields, myId), words.locale)
  return words.t('live.followed', { ...who, fields: listFields(fields, words) })
}

export const describeAdded = ({ actors }: NewerSave, myId: string | null, { t, locale }: AccountWords): string =>
  t('live.added', toWhoArgs(toWho({ actors }, myId), locale))

export function describeTaken({ actors }: NewerSave, field: FieldName, { myId, words }: Reader): string {
  const who = toWhoArgs(toFieldsWho(actors, [field], myId), words.locale)
  return words.t('live.taken', { ...who, field: words.fields(field) })
}

/** The notice in a dialog: "Ana saved again 2 minutes ago (Phone, Tags)." */
export function describeOvertaken({ actors, fields }: Overtaken, when: string, { myId, words }: Reader): string {
  const labels = sortFields(fields).map((field) => words.fields(field))
  const who = toWhoArgs(toWho({ actors }, myId), words.locale)
  return words.t('live.overtaken', { ...who, when, count: labels.length, fields: labels.join(', ') })
}

/** Who changed these fields. */
export const toFieldsWho = (actors: Actors, fields: readonly FieldName[], myId: string | null): Who =>
  toWho({ actors: Object.fromEntries(fields.map((field) => [field, actors[field] ?? []])) }, myId)

const sortFields = (fields: readonly FieldName[]) => fieldNames.filter((field) => fields.includes(field))
const listFields = (fields: readonly FieldName[], words: AccountWords): string =>
  joinNames(
    sortFields(fields).map((field) => words.fields(field)),
    words.locale,
  )
