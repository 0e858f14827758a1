import type { ScenarioId } from '@/lib/accounts/sandbox'
import type { NetworkMode } from './frame-network'
import type { Pane } from './frame-person'

/** A button by the key of the message that is its name. */
export type ButtonKey =
  | 'accounts.delete.open'
  | 'accounts.delete.confirm'
  | 'duplicates.notice.compare'
  | 'leases.takeOver'
  | 'outbox.actions.review'
  | 'leases.confirm'

/** What somebody does in a pane. */
export type Step = { readonly pane: Pane } & (
  | { readonly does: 'type'; readonly field: string; readonly text: string | ((before: string) => string) }
  | { readonly does: 'tag'; readonly text: string }
  /** `until` is the status of the answer with which the save is over; none where nothing leaves. */
  | { readonly does: 'save'; readonly until: number | null }
  | { readonly does: 'press'; readonly button: ButtonKey; readonly until?: number }
  | { readonly does: 'network'; readonly mode: NetworkMode }
  /** The next write meets this many failures of serialization on the server. */
  | { readonly does: 'trouble'; readonly failures: number }
)

/**
 * How a run ends.
 * - `dialog` a dialog is open in the pane, for the visitor to settle
 * - `saved` the last save of the pane went through, and nobody was asked anything
 * - `says` a banner of the pane tells what became of it
 */
export interface End {
  readonly pane: Pane
  readonly is: 'dialog' | 'saved' | 'says'
}

export interface Scenario {
  readonly id: ScenarioId
  /** Whether both panes are the same person, in two tabs. */
  readonly isOnePerson?: boolean
  readonly steps: readonly Step[]
  readonly end: End
}
