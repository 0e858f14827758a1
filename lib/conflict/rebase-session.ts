// A side moves on under an unfinished merge: theirs by a third save, mine by typing on while it is paused. Base stays
// what it was; answers carry the values they were given for, so those whose values did not change stay in force.
import type { AccountRecord } from '@/lib/accounts/account'
import { isSameJson, type Json, type Passage, type RecordMerge, type TextMerge } from '@/lib/merge'
import { mergeOf } from './merge-session-points'
import { withoutReadonly } from './merge-session-readonly'
import type { MergeSession } from './merge-session-schema'
import type { Actor } from './problem'

export interface NewSides {
  /** Present where the person went on typing while the merge was paused. */
  readonly mine?: AccountRecord
  readonly theirs: AccountRecord
  readonly theirsVersion: number
  readonly actors: Readonly<Record<string, readonly Actor[]>>
}

/**
 * The session against what is stored now. An answer is kept while the two values and what it gives are unchanged;
 * where one of them changed it has to be checked again; where nothing conflicts any more the change is combined; new
 * conflicts are open.
 */
export const rebaseSession = (session: MergeSession, sides: NewSides): MergeSession =>
  carryAnswers(session, moveSides(session, sides))

/** The first half of a rebase: the new sides, with answers that still point into the old merge. Merges nothing. */
export function moveSides(session: MergeSession, { theirs, theirsVersion, actors, ...sides }: NewSides): MergeSession {
  const mine = sides.mine && withoutReadonly({ base: session.base, mine: sides.mine }, session.readonlyFields ?? [])
  const own = Object.fromEntries(Object.entries(actors).map(([field, people]) => [field, [...people]]))
  const isMineSame = mine === undefined || isSameJson(mine, session.mine)
  const isTheirsSame = isSameJson(theirs, session.theirs)
  return {
    ...session,
    mine: isMineSame ? session.mine : mine,
    theirs: isTheirsSame ? session.theirs : theirs,
    theirsVersion,
    actors: own,
    writing: null,
  }
}

/** The second half: the answers of a session at the places of the merge that it moved to. */
export function carryAnswers(session: MergeSession, moved: MergeSession): MergeSession {
  if (moved.mine === session.mine && moved.theirs === session.theirs && moved.detail === session.detail) return moved
  const pairs = pairPassages(mergeOf(session), mergeOf(moved))
  const carry = <Value>(values: Readonly<Record<string, Value>>) => movePointers(values, pairs)
  return {
    ...moved,
    answers: carry(session.answers),
    written: carry(session.written),
    revealed: session.revealed.flatMap((pointer) => pairs.get(pointer) ?? (pairs.has(pointer) ? [] : pointer)),
    past: session.past.map(carry),
    future: session.future.map(carry),
  }
}

/** Where each passage went; null where it cannot be found any more. */
type Pairs = ReadonlyMap<string, string | null>

function movePointers<Value>(values: Readonly<Record<string, Value>>, pairs: Pairs): Record<string, Value> {
  const moved = new Map<string, Value>()
  for (const [pointer, value] of Object.entries(values)) {
    const target = pairs.get(pointer)
    if (target === undefined) moved.set(pointer, value)
    else if (target !== null && !moved.has(target)) moved.set(target, value)
    // What cannot be placed stays reachable under a name that no passage has.
    else moved.set(toAside(pointer, moved), value)
  }
  return Object.fromEntries(moved)
}

function toAside(pointer: string, taken: ReadonlyMap<string, unknown>): string {
  const name = pointer.includes('/aside-') ? pointer : pointer.replace(/\/(\d+)$/, '/aside-$1')
  let aside = name
  for (let count = 2; taken.has(aside); count++) aside = `${name}-${count}`
  return aside
}

function pairPassages(from: RecordMerge, to: RecordMerge): Pairs {
  const texts = new Map(to.parts.map((part) => [part.pointer, part.text]))
  return new Map(from.parts.flatMap((part) => pairTexts(part.text, texts.get(part.pointer))))
}

function pairTexts(from: TextMerge | undefined, to: TextMerge | undefined): (readonly [string, string | null])[] {
  if (from === undefined) return []
  const targets = to === undefined ? [] : locate(to.passages)
  const taken = new Set<Located>()
  return locate(from.passages).map((passage) => {
    const target = findTarget(passage, targets, taken)
    if (target !== undefined) taken.add(target)
    return [passage.pointer, target?.pointer ?? null] as const
  })
}

interface Located {
  readonly pointer: string
  readonly passage: Passage
  /** Where it begins and ends in base and in mine, which do not change between two saves of the other side. */
  readonly base: readonly [number, number]
  readonly mine: readonly [number, number]
}

function locate(passages: readonly Passage[]): Located[] {
  const at = { base: 0, mine: 0 }
  return passages.map((passage) => {
    const start = { ...at }
    at.base += passage.base.length
    at.mine += passage.mine.length
    return { pointer: passage.pointer, passage, base: [start.base, at.base], mine: [start.mine, at.mine] }
  })
}

/** The same passage by its content; else the conflict about the same stretch, whose earlier answer is to be checked. */
function findTarget(from: Located, targets: readonly Located[], taken: ReadonlySet<Located>): Located | undefined {
  if (from.passage.verdict === 'unchanged') return undefined
  const free = targets.filter((target) => !taken.has(target) && target.passage.verdict !== 'unchanged')
  const near = free.filter((target) => isTouching(target.base, from.base) && isTouching(target.mine, from.mine))
  const isAlike = ({ passage }: Located) => sidesOf(passage).every((text, side) => text === sidesOf(from.passage)[side])
  const isSameStretch = ({ passage }: Located) =>
    passage.base === from.passage.base && passage.mine === from.passage.mine
  return (
    near.find(isAlike) ??
    free.find(isAlike) ??
    near.find(isSameStretch) ??
    near.find(({ passage }) => passage.verdict === 'conflict')
  )
}

const sidesOf = ({ base, mine, theirs }: Passage): readonly Json[] => [base, mine, theirs]

type Stretch = readonly [number, number]

/** Whether two stretches share something; an empty one touches what it stands in or beside. */
function isTouching(a: Stretch, b: Stretch): boolean {
  const [start, end] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
  return start < end || (start === end && (a[0] === a[1] || b[0] === b[1]))
}
