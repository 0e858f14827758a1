import type { GalleryGroup, GalleryState } from './gallery-state'
import { dialogStates } from './states/dialog-states'
import { listStates } from './states/list-states'
import { noteStates } from './states/note-states'
import { otherStates } from './states/other-states'
import { rowStates } from './states/row-states'
import { textStates } from './states/text-states'

/** Everything there is to look at, by what it is about. */
export const galleryStates: Readonly<Record<GalleryGroup, readonly GalleryState[]>> = {
  Rows: rowStates,
  Lists: listStates,
  Notes: noteStates,
  'Texts and people': textStates,
  'The dialog': dialogStates,
  'Its sisters': otherStates,
}

export const findGalleryState = (name: string): GalleryState | undefined =>
  Object.values(galleryStates)
    .flat()
    .find((state) => state.name === name)
