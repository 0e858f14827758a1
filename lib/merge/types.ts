// The vocabulary of the merge. Three values go in: `base` (what both sides started from), `mine` and `theirs`.
// Nothing here knows of accounts, screens or storage.

/** A JSON value. Absent (no such member, no such list item) is `undefined`, never `null`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/**
 * What became of one part. Swapping the sides swaps `mine` with `theirs` and changes no other verdict.
 * - `unchanged` neither side changed it
 * - `mine`, `theirs` only that side changed it
 * - `same` both changed it, to the same value
 * - `combined` both changed it, and both changes are in the result
 * - `conflict` both changed it and only a person can say what it should be
 */
export type Verdict = 'unchanged' | 'mine' | 'theirs' | 'same' | 'combined' | 'conflict'

/**
 * `sure`: the edits are independent. `review`: combined, but so close together that a person should look; also on a
 * passage that only one side changed, where the result holds a line twice because both added it at different places.
 */
export type Confidence = 'sure' | 'review'

/**
 * Why a suggestion is made; the value says what speaks for it, never whose it is.
 * - `superset` one side has all that the other has, and more
 * - `higher` the higher of two numbers or versions, `later` the later of two dates
 * - `edit` an edit over a deletion, `deletion` a deletion over an edit
 * - `content-order` both, in the order of their content, since nothing else orders them
 * - `more-changed` the side that holds more here, or where both hold as much, the first by content
 * - `whole` the side that the rest of the contested surroundings already follows
 */
export type SuggestionReason =
  | 'superset'
  | 'higher'
  | 'later'
  | 'edit'
  | 'deletion'
  | 'content-order'
  | 'more-changed'
  | 'whole'

/** What people most often choose in such a case: offered to the person who decides, never applied unasked. */
export interface Suggestion {
  readonly decision: Exclude<Choice, 'custom'>
  readonly reason: SuggestionReason
}

/** Why a person is asked. */
export type ConflictReason = 'both-edited' | 'edit-delete' | 'both-added' | 'order' | 'spelling'

/** What a person may choose for one part. `both` puts mine first; on a number it applies both differences. */
export type Choice = 'mine' | 'theirs' | 'both' | 'both-theirs-first' | 'base' | 'custom'
export type Decision = Exclude<Choice, 'custom'> | { readonly custom: Json }

/** Decisions by JSON Pointer of the part. A decision for a part overrules those for anything inside it. */
export interface Decisions {
  readonly [pointer: string]: Decision
}

/** One stretch of a text. Joining `base` (or `mine`, `theirs`) over all passages gives that side back exactly. */
export interface Passage {
  /** `/3` is the fourth passage; inside a record it is prefixed with the field: `/notes/3`. */
  readonly pointer: string
  readonly verdict: Verdict
  readonly base: string
  readonly mine: string
  readonly theirs: string
  /** What the merge holds here: the combination, or `base` while it is undecided. */
  readonly value: string
  readonly confidence?: Confidence
  readonly reason?: ConflictReason
  /** On every conflict; its decision is one of the options. */
  readonly suggestion?: Suggestion
  /** What `both` gives on a conflict whose edits fit together; without it, both wordings one after the other. */
  readonly both?: string
  /** Choices that make sense here, in the order in which they are offered; empty when `unchanged`. */
  readonly options: readonly Choice[]
}

/** How fine the comparison could be before it met its bound of work. */
export type Granularity = 'word' | 'line' | 'paragraph' | 'whole'

/** `paragraph` takes a contested paragraph as one, `whole` everything between the first and the last change. */
export type Detail = 'word' | 'paragraph' | 'whole'

export interface TextMerge {
  readonly kind: 'text'
  /** True exactly when no passage has the verdict `conflict`. */
  readonly clean: boolean
  /** The passages' values, joined. */
  readonly value: string
  readonly passages: readonly Passage[]
  readonly granularity: Granularity
}

/**
 * How the values of one field are merged.
 * - `one` one value, scalar or object: never mixes two sides; `equal` may call two spellings the same
 * - `additive` an integer whose two differences may be added up, if a person says so
 * - `set` order-free strings; `sameTag`-like spellings are told apart by `key`
 * - `list` ordered objects, matched by the member `key`; members merge one by one by `fields`
 * - `text` prose: paragraphs and lines first, then words
 * - `never` not merged: the stored value (theirs) stands
 */
export type Policy =
  | { readonly kind: 'one'; readonly equal?: (a: Json, b: Json) => boolean }
  | { readonly kind: 'additive'; readonly min: number; readonly max: number }
  | { readonly kind: 'set'; readonly key?: (item: string) => string }
  | { readonly kind: 'list'; readonly key: string; readonly fields: { readonly [name: string]: Policy } }
  | { readonly kind: 'text'; readonly sameSentence?: MergeOptions['sameSentence'] }
  | { readonly kind: 'never' }

export interface RecordPolicies {
  /** In the order in which parts are reported. */
  readonly fields: { readonly [name: string]: Policy }
  /** Groups of fields that must make sense together; both sides touching one group asks for a look. */
  readonly linked?: readonly (readonly string[])[]
}

/**
 * `item` is the presence of one list item, `order` the order of a list, `run` a stretch of a list whose elements have no
 * names (its values are lists of elements), `value` anything else without a policy; the others are the policies.
 */
export type PartKind = Policy['kind'] | 'item' | 'order' | 'run' | 'value'

/** One path of a record, with one verdict. Parts do not overlap. */
export interface Part {
  /**
   * JSON Pointer. Items of a keyed list are named by their key, since their index differs from side to side:
   * `/contacts/0190…/phone`, `/contacts/0190…` (its presence), `/contacts/-` (their order, so that a decision on
   * `/contacts` can only mean the whole list). Elements without names are named by their place in the result:
   * `/steps/0`.
   */
  readonly pointer: string
  readonly kind: PartKind
  readonly verdict: Verdict
  readonly base: Json | undefined
  readonly mine: Json | undefined
  readonly theirs: Json | undefined
  /** What the merge holds here: the combination, or `base` while it is undecided. */
  readonly value: Json | undefined
  /**
   * Also `review` on what one side changed, where the other changed its neighbour, where it may be a rename of what both
   * removed, or would double or lose an element that both moved; and on a count that both raised alike.
   */
  readonly confidence?: Confidence
  readonly reason?: ConflictReason
  /** On every conflict but one of a text, whose passages carry theirs; its decision is one of the options. */
  readonly suggestion?: Suggestion
  readonly options: readonly Choice[]
  /** The passages of a text field; their pointers start with this part's. */
  readonly text?: TextMerge
  /** Of an `order`: the member that names the items, where the items' parts leave it out. Its values are lists of names. */
  readonly key?: string
  /** The pointer of the outermost object or list around it that both sides added: where all of it is base, it is absent. */
  readonly addedAt?: string
}

/** The merge of two whole values. `clean` is true exactly when no part has the verdict `conflict`. */
export interface ValueMerge {
  readonly kind: 'value'
  readonly clean: boolean
  /** The merged value where clean; otherwise the same with undecided parts as in `base`. */
  readonly value: Json
  /** Every part once, in the order of the policies, then of the result. */
  readonly parts: readonly Part[]
}

export interface RecordMerge {
  readonly kind: 'record'
  readonly clean: boolean
  readonly value: JsonObject
  readonly parts: readonly Part[]
  /** Linked groups (field names) that mine and theirs both touched, in different values. */
  readonly linkedTouched: readonly (readonly string[])[]
}

export interface MergeOptions {
  /** `sure` turns parts that were combined with `review` into conflicts. */
  readonly minConfidence?: Confidence
  /** What to do where both edited different words of one sentence: to `combine` is for review, and the default. */
  readonly sameSentence?: 'combine' | 'ask'
  /** How finely texts are compared at most: by `word` where it is left out. Coarser is quicker and asks more. */
  readonly detail?: Detail
}
