// What is said of an edit that was not saved, and what can be done about it. Pure.
import type { useTranslations } from 'use-intl'
import { joinNames } from '@/components/conflict/names'
import { describeRefusal, type RefusalWords } from '@/components/conflict/refusal/refusal-words'
import { toIntlLocale } from '@/components/ui/intl-locale'
import type { AccountStatus, Person } from '@/lib/accounts/account'
import { formatEuros } from '@/lib/accounts/money'
import { canBecome, statusTransitions, type Violation } from '@/lib/accounts/rules'
import { type Failure, refusedWithoutName, toFailure } from '@/lib/client/failure'
import type { QuickAccount, Reason, RefusedEdit } from '@/lib/client/quick/quick-edit'
import { toWanted } from '@/lib/client/quick/quick-row'
import { toFirstName } from '../person-name'
import type { AccountWords } from '../words'
import { type Cure, toCures } from './cures'

export interface QuickWords extends AccountWords {
  readonly quick: ReturnType<typeof useTranslations<'quick'>>
  readonly refusals: RefusalWords
  /** Who reads it. */
  readonly myId: string | null
}

export interface RefusedText {
  readonly text: string
  /** What was wanted: "Active → Closed", "Add VIP". */
  readonly wanted: string
  /** Why something usual is not offered. */
  readonly why: string | null
  /** What sets it anyway. */
  readonly anyway: string | null
  /** What would let it through. */
  readonly cures: readonly Cure[]
  /** What leaves it as it is stored. */
  readonly leave: string
  readonly canRetry: boolean
  readonly canOpen: boolean
  /** The refusal, where it is told by its code alone. */
  readonly refused: Failure | null
}

export function describeRefused(refused: RefusedEdit, stored: QuickAccount, words: QuickWords): RefusedText {
  const { quick } = words
  const intent = toWanted(refused)
  const to = intent?.field === 'status' ? intent.to : null
  const isQuestion = refused.reason.kind === 'overtaken' || refused.reason.kind === 'linked'
  const canInsist = to !== null && canBecome(stored.status, to)
  const cures = toCures(refused, stored, words)
  return {
    text: describeReason(refused.reason, stored, words),
    wanted: describeWanted(refused, stored, words),
    why: isQuestion && to !== null && !canInsist ? describeTransition(stored.status, words) : null,
    anyway: isQuestion && to !== null && canInsist ? quick('actions.anyway', { status: toName(to, words) }) : null,
    cures,
    leave: to === null ? quick('actions.leave') : quick('actions.keep', { status: toName(stored.status, words) }),
    ...toOffers(refused.reason, cures),
    refused: toFoot(refused.reason),
  }
}

function toOffers({ kind }: Reason, cures: readonly Cure[]): Pick<RefusedText, 'canRetry' | 'canOpen'> {
  switch (kind) {
    case 'overtaken':
    case 'linked':
      return { canRetry: false, canOpen: false }
    case 'transition':
      return { canRetry: false, canOpen: false }
    case 'rule':
      // What stood against it (the balance, say) may be settled somewhere else by now.
      return { canRetry: true, canOpen: cures.length === 0 }
    case 'deleted':
      return { canRetry: false, canOpen: true }
    case 'busy':
    case 'offline':
    case 'unknown':
    case 'unnamed':
      return { canRetry: true, canOpen: false }
    case 'behind':
    case 'locked':
    case 'other':
      return { canRetry: true, canOpen: true }
  }
}

/** What support asks for, and the page of the code, where nothing but the code tells of it. */
function toFoot(reason: Reason): Failure | null {
  if (reason.kind === 'unnamed') return { ...refusedWithoutName, requestId: reason.requestId }
  return reason.kind === 'other' ? toFailure(reason.problem) : null
}

function describeReason(reason: Reason, stored: QuickAccount, words: QuickWords): string {
  const { quick, locale } = words
  switch (reason.kind) {
    case 'overtaken': {
      // The list may know a later status than the refusal: whose that is, it does not.
      const by = reason.now === stored.status ? reason.by : null
      return quick('refused.overtaken', { status: toName(stored.status, words), ...toWho(by, words) })
    }
    case 'linked':
      return quick('refused.linked', { amount: formatEuros(reason.creditLimit, locale), ...toWho(reason.by, words) })
    case 'transition':
      return describeTransition(reason.from, words)
    case 'rule':
      return reason.violations.map((violation) => describeRule(violation, words)).join(' ')
    case 'deleted':
      return quick('refused.deleted', toWho(reason.by, words))
    case 'locked':
      return quick('refused.locked', toWho(reason.by, words))
    case 'busy':
    case 'offline':
    case 'behind':
    case 'unknown':
    case 'unnamed':
      return quick(`refused.${reason.kind}`)
    case 'other': {
      const { problem } = reason
      if (problem.code === 'validation-failed') return quick('refused.invalid')
      return quick('refused.other', { reason: describeRefusal(toFailure(problem), words.refusals) })
    }
  }
}

function describeRule({ rule, limit = 0, actual = 0 }: Violation, { quick, locale }: QuickWords): string {
  const amounts = { limit: formatEuros(limit, locale), actual: formatEuros(actual, locale) }
  switch (rule) {
    case 'closed-is-read-only':
      return quick('rules.closedReadOnly')
    case 'close-needs-zero-balance':
      return quick('rules.closeNeedsZero', amounts)
    case 'prospect-credit':
      return quick('rules.prospectCredit', amounts)
    case 'credit-below-overdraft':
      return quick('rules.overdraft', amounts)
    case 'status-transition':
    case 'insufficient-funds':
    case 'account-not-active':
    case 'delete-needs-zero-balance':
      return quick('rules.other')
  }
}

/** What may follow a status, as the reason for what may not. */
export function describeTransition(from: AccountStatus, words: QuickWords): string {
  const next = statusTransitions[from].map((status) => toName(status, words))
  const list = new Intl.ListFormat(toIntlLocale(words.locale), { type: 'disjunction' })
  return words.quick('refused.transition', { from: toName(from, words), statuses: list.format(next) })
}

function describeWanted(refused: RefusedEdit, stored: QuickAccount, words: QuickWords): string {
  const { quick, locale } = words
  const intent = toWanted(refused)
  if (intent === undefined) return ''
  if (intent.field === 'status')
    return quick('refused.wanted.status', { from: toName(stored.status, words), to: toName(intent.to, words) })
  const [added, removed] = [joinNames(intent.add, locale), joinNames(intent.remove, locale)]
  if (intent.remove.length === 0) return quick('refused.wanted.add', { tags: added })
  if (intent.add.length === 0) return quick('refused.wanted.remove', { tags: removed })
  return quick('refused.wanted.both', { added, removed })
}

const toName = (status: AccountStatus, { fields }: QuickWords) => fields(`statuses.${status}`)

const toWho = (by: Person | null, { myId }: QuickWords) => ({
  who: by === null ? 'nobody' : by.id === myId ? 'tab' : 'other',
  name: by === null ? '' : toFirstName(by.name),
})

/** Whether what was wanted is stored by now: there is nothing left to ask. */
export function isMoot(refused: RefusedEdit, stored: QuickAccount): boolean {
  const intent = toWanted(refused)
  return refused.reason.kind === 'overtaken' && intent?.field === 'status' && intent.to === stored.status
}
