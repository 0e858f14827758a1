// The words of the merge: its frame, what is announced, and what stands around it. Statements say "your", buttons speak
// as the user; people are called by name. The words of the rows stand in wording-rows.ts.
import { formatRelativeTime } from '@/components/ui/format-time'
import type { DecisionCount } from '@/lib/conflict/merge-session'
import type { Who } from './names'
import { nameOf, plural, startSentence, theirsInside } from './wording-names'
import { row, theirChange, yourChange } from './wording-rows'

export const title = (who: Who): string =>
  who.isOwnTab
    ? 'You changed this account in another tab'
    : `${nameOf(who)} changed this account while you were editing`

/** How much fits together and how much is to decide. `isToCheck`: something that was combined is worth a look. */
export function summary({ combined, total, isToCheck }: Totals): string {
  if (total === 0)
    return isToCheck ? `Nothing to decide. ${checkThese}` : 'Nothing to decide. Check the result and save.'
  const fits =
    combined === 0
      ? ''
      : combined === 1
        ? '1 change fits and is combined. '
        : `${combined} changes fit together and are combined. `
  return `Nothing is lost. ${fits}${total} ${total === 1 ? 'needs' : 'need'} your decision.`
}
const checkThese = 'Check that these fit together.'
interface Totals {
  readonly combined: number
  readonly total: number
  readonly isToCheck: boolean
}

export const frame = {
  progress: 'Decisions',
  next: 'Next decision',
  rest: 'Decide the rest',
  more: 'More',
  close: 'Close',
  finishLater: 'Close and finish later',
  save: 'Save merged account',
  saving: 'Saving…',
  undo: 'Undo',
  redo: 'Redo',
  preview: 'Will be saved',
  choices: 'Choices',
  result: 'Result',
  back: 'Back',
  forward: 'Next',
  allChoices: 'All choices',
  oneByOne: 'One at a time',
  updateNow: 'Update now',
  showAll: 'Show all',
  showLess: 'Show less',
  ready: 'Ready to save',
} as const

export const decidedOf = ({ decided, total }: DecisionCount): string => `${decided} of ${total} decided`
export const decisionsLeft = (left: number): string => plural(left, 'decision left', 'decisions left')
export const problemsToFix = (count: number): string => plural(count, 'problem to fix', 'problems to fix')
export const stepOf = (step: number, total: number): string => `Decision ${step} of ${total}`

export const sections = {
  decide: (count: number): string => `Needs your decision (${count})`,
  combined: (count: number): string => `Combined for you (${count})`,
  unchanged: (count: number): string => `Unchanged (${count})`,
} as const

export const mineForRest = (left: number): string => `Use my change for the ${left} left`
export const theirsForRest = (who: Who, left: number): string => `Use ${theirsInside(who)} change for the ${left} left`

export const more = {
  copy: 'Copy my version',
  copied: 'Copied',
  notCopied: "This couldn't be copied. Use Download my version.",
  download: 'Download my version',
  shortcuts: 'Keyboard shortcuts',
  discard: 'Discard my changes…',
} as const
export const discardQuestion = (changes: number, who: Who): string =>
  `Discard your ${plural(changes, 'change', 'changes')} and keep ${theirsInside(who)} version?`
export const discard = 'Discard my changes'
export const keepMerging = 'Keep merging'
export const writtenBy = (label: string): string => `${label} (written while merging)`
export const myVersionFile = (name: string): string =>
  `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'account'}-my-version.txt`

export const singleKeys = 'Single-key shortcuts'
export const shortcuts = (who: Who): readonly (readonly [string, string])[] => [
  ['J / K', 'Next or previous field'],
  ['N / P', 'Next or previous decision'],
  ['1', yourChange],
  ['2', theirChange(who)],
  ['3', 'Both, where that is offered'],
  ['0', row.original],
  ['E', row.write],
  ['U / Shift+U', 'Undo or redo'],
  ['Ctrl/⌘+Z', 'Undo, with Shift redo'],
  ['F8 / Shift+F8', 'Next or previous decision, always on'],
  ['Ctrl/⌘+Enter', frame.save],
  ['Esc', 'Leave a text box, or close and finish later'],
  ['?', 'This list'],
]

export const said = {
  chosen: (label: string, choice: string, count: DecisionCount): string =>
    count.left === 0 && count.total > 0
      ? `${label}: ${choice} chosen. ${allDecided(count.total)}`
      : `${label}: ${choice} chosen. ${decidedOf(count)}.`,
  cleared: (label: string): string => `${label} needs a decision again.`,
  reset: (label: string): string => `${label}: back to how it was combined.`,
  undone: (labels: readonly string[]): string => `Undone. ${needAgain(labels)}`.trim(),
  redone: (count: DecisionCount): string => `Redone. ${decidedOf(count)}.`,
  rest: (count: DecisionCount): string => (count.left === 0 ? allDecided(count.total) : `${decidedOf(count)}.`),
  moved: (message: string, label: string): string => `${message}. Moved to ${label}.`,
  nothingLeft: 'Everything is decided. You can save.',
  savedAgain: (who: Who, { fresh, kept, isToCheck }: News): string => {
    const check = isToCheck ? ` ${checkThese}` : ''
    const news = fresh === 0 ? `Nothing new to decide.${check}` : `${plural(fresh, 'new decision', 'new decisions')}.`
    const stays = kept === 0 ? '' : kept === 1 ? ' Your choice is kept.' : ` Your ${kept} choices are kept.`
    return `${startSentence(who)} saved again. ${news}${stays}`
  },
} as const

interface News {
  readonly fresh: number
  readonly kept: number
  /** Something new was combined that is worth a look. */
  readonly isToCheck: boolean
}

const allDecided = (total: number): string =>
  total === 1 ? 'The decision is made. You can save.' : `All ${total} decided. You can save.`

function needAgain(labels: readonly string[]): string {
  if (labels.length === 0) return ''
  if (labels.length > 2) return `${labels.length} decisions are open again.`
  return `${labels.join(' and ')} ${labels.length === 1 ? 'needs a decision' : 'need decisions'} again.`
}

export const paused = (count: DecisionCount): string =>
  count.total === 0 ? 'Merge paused: nothing to decide.' : `Merge paused: ${decidedOf(count)}.`
export const resume = 'Resume merge'

export const deleted = {
  title: (name: string, at: string, now: number): string =>
    `${name || 'Someone'} deleted this account ${formatRelativeTime(at, now, { locale: 'en', justNow: 'just now' })}`,
  safe: "Your changes aren't lost. Choose what to do with them.",
  list: 'What would be restored',
  restore: 'Restore it with my changes',
  restoring: 'Restoring…',
  saveAsNew: 'Save as a new account',
  yours: 'Your change',
  copy: 'Copy my changes',
  notCopied: "This couldn't be copied.",
  discard: 'Discard my changes',
  noRight: "You can't restore accounts. Ask an admin, or save yours as a new account.",
  tooLate: "This account can't be restored any more. You can save yours as a new account.",
} as const

const listOf = (labels: readonly string[]): string =>
  labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`

export const receipt = {
  combined: (who: Who): string => `Saved, together with ${theirsInside(who)} change.`,
  theyChanged: (who: Who, labels: readonly string[]): string => `${startSentence(who)} changed ${listOf(labels)}.`,
  youChanged: (labels: readonly string[]): string => `You changed ${listOf(labels)}.`,
  check: (labels: readonly string[]): string => `Check how ${listOf(labels)} came out.`,
  decided: (who: Who): string => `Saved. Your changes and ${theirsInside(who)} are both in.`,
  alreadyThere: (who: Who): string =>
    who.isOwnTab
      ? 'Already up to date: your other tab made the same change.'
      : `Already up to date: ${nameOf(who)} made the same change.`,
  review: 'Review',
  undo: 'Undo my save',
  undoShort: 'Undo',
  history: 'See history',
  saved: 'Saved',
  nothingToSave: 'Nothing to save: this is what is stored.',
  undone: 'Undone. The account is as it was before your save.',
  cannotUndo: "This can't be undone in one step any more. History still has every version.",
  undoUnknown: "The answer was lost, so we can't tell whether it was undone. History shows what is stored.",
} as const

export const discarded = { done: 'Your changes were discarded.', bringBack: 'Bring them back' } as const
