// What people are called in the dialog. First names; full names where two share one.
import { toIntlLocale } from '@/components/ui/intl-locale'
import type { Actor } from '@/lib/conflict/problem'

/** Whose changes the person meets: no name is somebody unknown. */
export interface Who {
  /** "Bo", or "Bo" and "Ana", in the order of their first change. */
  readonly names: readonly string[]
  /** The other changes are the person's own, from another tab. */
  readonly isOwnTab: boolean
  /** The other side is a saved account, called by its name, whoever wrote what in it. */
  readonly isRecord?: boolean
}

interface Everyone {
  /** Who changed a field since base, by field name. */
  readonly actors: Readonly<Record<string, readonly Actor[]>>
}

/** Who changed the account meanwhile, for `MergeDialog`. `myId` is the person who is editing. */
export function toWho({ actors }: Everyone, myId: string | null): Who {
  const people = toPeople(Object.values(actors).flat())
  const others = people.filter(({ id }) => id !== myId)
  const isOwnTab = people.length > 0 && others.length === 0
  return { names: toShortNames(others, people), isOwnTab }
}

/** Who changed one field, in the words of its row. */
export function toRowWho(own: readonly Actor[], everyone: Everyone, who: Who): Who {
  if (who.isRecord) return who
  const all = toPeople(Object.values(everyone.actors).flat())
  const names = toShortNames(toPeople(own), all)
  return names.length === 0 ? who : { ...who, names }
}

/** How a message of the catalogue names somebody: it selects by `who`, and holds `name`. */
export function toWhoArgs({ names, isOwnTab }: Who, locale: string): { readonly who: string; readonly name: string } {
  const someone = names.length === 0 ? 'nobody' : names.length === 1 ? 'one' : 'several'
  return { who: isOwnTab ? 'tab' : someone, name: joinNames(names, locale) }
}

/** "Bo", "Bo and Ana", "Bo, Ana and Cy": people, or anything else that is called by a name. */
export const joinNames = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(toIntlLocale(locale), { type: 'conjunction' }).format(names)

/** Each person once, in the order of their first change. */
function toPeople(actors: readonly Actor[]): Actor[] {
  const byId = new Map<string, Actor>()
  for (const actor of [...actors].sort((a, b) => a.version - b.version))
    if (!byId.has(actor.id)) byId.set(actor.id, actor)
  return [...byId.values()]
}

const toFirstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

function toShortNames(people: readonly Actor[], all: readonly Actor[]): string[] {
  const count = (first: string) => all.filter(({ name }) => toFirstName(name) === first).length
  return people.map(({ name }) => (count(toFirstName(name)) > 1 ? name : toFirstName(name)))
}
