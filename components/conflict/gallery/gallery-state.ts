import type { MergeSession } from '@/lib/conflict/merge-session'

export const galleryGroups = ['Rows', 'Lists', 'Notes', 'Texts and people', 'The dialog', 'Its sisters'] as const
export type GalleryGroup = (typeof galleryGroups)[number]

/** One thing to look at: a merge in a state that real saves can bring about. */
export interface GalleryState {
  /** As in the address: `/gallery?state=<name>`. */
  readonly name: string
  readonly title: string
  readonly makeSession: () => MergeSession
  /** What is shown of it; the merge dialog where nothing is said. */
  readonly surface?: 'paused' | 'deleted' | 'deleted-reader' | 'join' | 'changed'
  readonly isSaving?: boolean
  /** Why the last save failed. */
  readonly message?: string
  /** News of a save while the dialog is open. */
  readonly notice?: string
  readonly panelAtFirst?: 'discard' | 'shortcuts'
}
