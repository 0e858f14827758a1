import type { AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import type { Failure } from '@/lib/client/failure'
import type { Fault, ProblemOf } from '../fault'

/** What the page for a new account holds. No failure and no refusal touches `value`. */
export interface NewAccountState {
  readonly value: AccountRecord
  /** JSON Pointers of the fields that were left at least once; only their faults are shown before the first submit. */
  readonly visited: ReadonlySet<string>
  readonly isSubmitted: boolean
  /** Faults that only the server saw. */
  readonly serverFaults: readonly Fault[]
  readonly duplicate: ProblemOf<'duplicate'> | null
  readonly failure: Failure | null
}

export type NewAccountAction =
  | { readonly type: 'edit'; readonly part: Partial<AccountRecord> }
  | { readonly type: 'visit'; readonly pointer: string }
  | { readonly type: 'submit' }
  | { readonly type: 'faults'; readonly faults: readonly Fault[] }
  | { readonly type: 'duplicate'; readonly problem: ProblemOf<'duplicate'> }
  | { readonly type: 'fail'; readonly failure: Failure }

export const startNewAccount = (): NewAccountState => ({
  value: blankRecord,
  visited: new Set(),
  isSubmitted: false,
  serverFaults: [],
  duplicate: null,
  failure: null,
})

export function reduceNewAccount(state: NewAccountState, action: NewAccountAction): NewAccountState {
  switch (action.type) {
    case 'edit':
      return {
        ...state,
        value: { ...state.value, ...action.part },
        serverFaults: state.serverFaults.filter(
          ({ pointer }) => !Object.hasOwn(action.part, pointer.split('/')[1] ?? ''),
        ),
        duplicate: Object.hasOwn(action.part, 'email') ? null : state.duplicate,
      }
    case 'visit':
      return { ...state, visited: new Set(state.visited).add(action.pointer) }
    case 'submit':
      return { ...state, isSubmitted: true, serverFaults: [], duplicate: null, failure: null }
    case 'faults':
      return { ...state, serverFaults: action.faults }
    case 'duplicate':
      return { ...state, duplicate: action.problem }
    case 'fail':
      return { ...state, failure: action.failure }
  }
}

/** The faults that are shown: those of fields that were left, all of them after the first submit. */
export const toShownFaults = ({ visited, isSubmitted, serverFaults }: NewAccountState, faults: readonly Fault[]) => [
  ...serverFaults,
  ...faults.filter(({ pointer }) => isSubmitted || visited.has(pointer)),
]
