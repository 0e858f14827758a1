// All quick edits of a tab as one pure reducer.
import { type BulkRun, endRun, finishRun, setItem, setResult } from './bulk-run'
import { type Phase, type QuickAccount, type QuickEdit, type QuickField, type Reason, toRunId } from './quick-edit'
import { askRow, dropRefused, insistRow, type QuickRow, retryRow, sendHead, setPhase } from './quick-row'
import { type QuickOutcome, refuse, settleAnswer } from './settle-answer'

export interface QuickState {
  /** By the id of the account. Who is in it was edited in this tab. */
  readonly rows: ReadonlyMap<string, QuickRow>
  readonly run: BulkRun | null
}

export const noQuickEdits: QuickState = { rows: new Map(), run: null }

export type QuickAction =
  | { readonly kind: 'ask'; readonly account: QuickAccount; readonly edit: QuickEdit }
  | { readonly kind: 'send'; readonly id: string; readonly sent: NonNullable<QuickEdit['sent']> }
  | { readonly kind: 'phase'; readonly id: string; readonly phase: Phase }
  | { readonly kind: 'answer'; readonly id: string; readonly outcome: QuickOutcome }
  /** Refused before it was sent. */
  | { readonly kind: 'refuse'; readonly id: string; readonly reason: Reason }
  | { readonly kind: 'retry'; readonly id: string; readonly field: QuickField }
  /** "Anyway": the wanted status over what the person sees now. */
  | { readonly kind: 'insist'; readonly account: QuickAccount }
  | { readonly kind: 'drop'; readonly id: string; readonly field: QuickField }
  | { readonly kind: 'run'; readonly run: BulkRun }
  | { readonly kind: 'run-item'; readonly id: string }
  | { readonly kind: 'end-run' | 'finish-run' | 'dismiss-run' }

export function reduceQuick(state: QuickState, action: QuickAction): QuickState {
  switch (action.kind) {
    case 'ask': {
      const { id } = action.account
      return withRow(leaveRun(state, id, action.edit.intent.field), id, (row) =>
        askRow(row, action.account, action.edit),
      )
    }
    case 'send':
      return withKnown(state, action.id, (row) => sendHead(row, action.sent))
    case 'phase':
      return withKnown(state, action.id, (row) => setPhase(row, action.phase))
    case 'answer':
      return settle(state, action.id, (row) => settleAnswer(row, action.outcome))
    case 'refuse':
      return settle(state, action.id, (row) => refuse(row, action.reason))
    case 'retry':
      return withKnown(state, action.id, (row) => retryRow(row, action.field))
    case 'insist':
      return withKnown(state, action.account.id, (row) => insistRow(row, action.account))
    case 'drop': {
      const { id, field } = action
      return withKnown(leaveRun(state, id, field), id, (row) => dropRefused(row, field))
    }
    case 'run':
      return { ...state, run: action.run }
    case 'run-item':
      return withRun(state, (run) => setItem(run, action.id, { kind: 'busy' }))
    case 'end-run':
      return withRun(state, endRun)
    case 'finish-run':
      return withRun(state, finishRun)
    case 'dismiss-run':
      return { ...state, run: null }
  }
}

type Settled = ReturnType<typeof settleAnswer>

function settle(state: QuickState, id: string, change: (row: QuickRow) => Settled): QuickState {
  const row = state.rows.get(id)
  const head = row?.queue[0]
  if (row === undefined || head === undefined) return state
  const settled = change(row)
  const next = withRow(state, id, () => settled.row)
  const { result } = settled
  const runId = result.kind === 'refused' ? findRunId(settled.row, head.intent.field) : head.runId
  return withRun(next, (run) => (run.id === runId ? setResult(run, id, result) : run))
}

const findRunId = ({ refused }: QuickRow, field: QuickField): string | null => {
  const edit = refused[field]
  return edit === undefined ? null : toRunId(edit)
}

/** A refused edit of the run was decided otherwise: it was left, or something newer was asked for. */
function leaveRun(state: QuickState, id: string, field: QuickField): QuickState {
  const row = state.rows.get(id)
  const runId = row === undefined ? null : findRunId(row, field)
  return withRun(state, (run) => (run.id === runId ? setItem(run, id, { kind: 'kept' }) : run))
}

const withRun = (state: QuickState, change: (run: BulkRun) => BulkRun): QuickState =>
  state.run === null ? state : { ...state, run: change(state.run) }

const withRow = (state: QuickState, id: string, change: (row: QuickRow | undefined) => QuickRow): QuickState => ({
  ...state,
  rows: new Map(state.rows).set(id, change(state.rows.get(id))),
})

const withKnown = (state: QuickState, id: string, change: (row: QuickRow) => QuickRow): QuickState => {
  const row = state.rows.get(id)
  return row === undefined ? state : withRow(state, id, () => change(row))
}
