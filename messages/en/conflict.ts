export const conflict = {
  readonlyNote: "You can't edit this field.",
  whichSpelling: 'Which spelling?',
  fixFirst:
    'Nothing is lost. {count, plural, one {# problem needs} other {# problems need}} fixing before this can be saved.',
} as const
