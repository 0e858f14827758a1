/** What was typed and not saved, kept on this device. */
export const drafts = {
  unsaved: 'You have unsaved changes from {when} ({fields}).',
  savedSince: '{who, select, you {You have} other {{name} has}} saved since then. Restoring combines both.',
  restore: 'Restore',
  compare: 'Compare',
  discard: 'Discard',
  discarded: 'Your unsaved changes were discarded.',
  undo: 'Undo',
  unkept: "This browser can't keep a draft. Save before you leave.",
} as const
