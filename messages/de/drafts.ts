import type { drafts as english } from '../en/drafts'
import type { Translation } from '../translation'

export const drafts = {
  unsaved: 'Es gibt nicht gespeicherte Änderungen von Ihnen vom {when} ({fields}).',
  savedSince:
    '{who, select, you {Sie haben} other {{name} hat}} seither gespeichert. Beim Wiederherstellen wird beides zusammengeführt.',
  restore: 'Wiederherstellen',
  compare: 'Vergleichen',
  discard: 'Verwerfen',
  discarded: 'Ihre nicht gespeicherten Änderungen wurden verworfen.',
  undo: 'Rückgängig',
  unkept: 'Dieser Browser kann keinen Entwurf behalten. Vor dem Verlassen speichern.',
} as const satisfies Translation<typeof english>
