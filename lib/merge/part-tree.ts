// The parts of a merge as a tree, from which a whole value is made. Contract: a decision for a part overrules those for
// anything inside it; without decisions each part has its own value; no name can reach a prototype.
import { mergeOrder, place } from './lists/order'
import { parsePointer, toPointer } from './pointer'
import { mapSides } from './sides'
import { chooseText } from './text/choose-text'
import type { Decision, Decisions, Json, Part } from './types'
import { chooseSum } from './values/additive'
import { isList, isString, toObject } from './values/json'
import type { Value } from './values/one'

interface Branch {
  readonly children: Map<string, Tree>
  /** Whether base lacks it. */
  isAdded: boolean
  /** Present where the branch is a list. */
  order: Part | null
}
type Tree = Part | Branch

const isPart = (tree: Tree): tree is Part => 'verdict' in tree

export function toTree(parts: readonly Part[]): Tree {
  const top: Branch = { children: new Map(), isAdded: false, order: null }
  for (const part of parts) {
    const path = parsePointer(part.pointer) ?? []
    const name = path.pop()
    if (name === undefined) return part
    const added = part.addedAt === undefined ? Number.POSITIVE_INFINITY : (parsePointer(part.addedAt)?.length ?? 0)
    const branch = path.reduce((outer, segment, depth) => enter(outer, segment, depth + 1 >= added), top)
    if (part.kind === 'order') branch.order = part
    else branch.children.set(name, part)
  }
  return top
}

function enter(branch: Branch, name: string, isAdded: boolean): Branch {
  const child = branch.children.get(name)
  if (child !== undefined && !isPart(child)) return child
  const next: Branch = { children: new Map(), isAdded, order: null }
  branch.children.set(name, next)
  return next
}

/** The value of a tree; undefined where it is absent. `outer` is the decision for something that holds it. */
export function resolveTree(tree: Tree, decisions: Decisions, at: Spot = root): Value {
  const decision = at.outer ?? getDecision(decisions, at.pointer)
  if (isPart(tree)) return choosePart(tree, decisions, decision)
  if (typeof decision === 'object' && decision !== null) return decision.custom
  if (tree.isAdded && isLeftAtBase(tree, decisions, { pointer: at.pointer, outer: decision })) return undefined
  const { children, order } = tree
  const resolve = (name: string, child: Tree): Value =>
    resolveTree(child, decisions, { pointer: at.pointer + toPointer([name]), outer: decision })
  if (order === null) return toObject([...children].map(([name, child]) => [name, resolve(name, child)]))
  return orderNames(order, decision ?? getDecision(decisions, order.pointer)).flatMap((name) => {
    const child = children.get(name)
    if (child === undefined) return []
    const value = resolve(name, child)
    if (isPart(child) && child.kind === 'run' && isList(value)) return value
    const isWhole = isPart(child) || order.key === undefined
    const item = isWhole || value === undefined ? value : toNamed(order.key, name, value)
    return item === undefined ? [] : [item]
  })
}

/** Whether nothing inside is decided but as base, or decided at all. */
function isLeftAtBase(tree: Tree, decisions: Decisions, { pointer, outer }: Spot): boolean {
  const decision = outer ?? getDecision(decisions, pointer)
  if (isPart(tree)) return decision === 'base' || (decision === null && tree.verdict === 'conflict')
  return [...tree.children].every(([name, child]) =>
    isLeftAtBase(child, decisions, { pointer: pointer + toPointer([name]), outer: decision }),
  )
}

interface Spot {
  readonly pointer: string
  readonly outer: Decision | null
}
const root: Spot = { pointer: '', outer: null }

function getDecision(decisions: Decisions, pointer: string): Decision | null {
  return Object.hasOwn(decisions, pointer) ? (decisions[pointer] ?? null) : null
}

function choosePart(part: Part, decisions: Decisions, decision: Decision | null): Value {
  if (typeof decision === 'object' && decision !== null) return decision.custom
  if (part.text !== undefined)
    return chooseText(part.text, (passage) => decision ?? getDecision(decisions, passage.pointer))
  switch (decision) {
    case null:
      return part.value
    case 'base':
    case 'mine':
    case 'theirs':
      return part[decision]
    case 'both':
    case 'both-theirs-first':
      return part.verdict === 'conflict' ? chooseBoth(part, decision) : part.value
  }
}

function chooseBoth(part: Part, decision: 'both' | 'both-theirs-first'): Value {
  if (part.kind === 'additive') return chooseSum(part)
  const { mine, theirs } = part
  if (!part.options.includes(decision) || !isList(mine) || !isList(theirs)) return part.value
  return decision === 'both' ? [...mine, ...theirs] : [...theirs, ...mine]
}

function orderNames(order: Part, decision: Decision | null): readonly string[] {
  const value = toNames(order.value)
  if (decision === 'both' || decision === 'both-theirs-first')
    return mergeOrder(mapSides(order, toNames), decision === 'both' ? 'mine' : 'theirs').value
  const chosen = decision === 'base' || decision === 'mine' || decision === 'theirs' ? order[decision] : undefined
  return chosen === undefined ? value : place(toNames(chosen), [value])
}

const toNames = (value: Value): readonly string[] => (isList(value) ? value.filter(isString) : [])

/** The members of an item with its name back in front. */
function toNamed(key: string, name: string, members: Json): Json {
  const entries = typeof members === 'object' && members !== null ? Object.entries(members) : []
  return toObject([[key, name], ...entries])
}
