import type { MergeTools } from '../save-flow'

// Saves leave from outside React, too: what the workspace wants of them is kept here, for this tab.
let isAutomatic = true

/** Notes whether clean merges may be saved by themselves. */
export function setSavesCleanMerges(value: boolean): void {
  isAutomatic = value
}

/** What a merge is saved with, under the rules of this workspace. */
export const toMergeTools = (tools: Pick<MergeTools, 'send' | 'prepare'>): MergeTools => ({
  ...tools,
  savesCleanMerges: isAutomatic,
})
