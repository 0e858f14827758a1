export const conflict = {
  readonlyNote: "You can't edit this field.",
} as const
