/** What others do while somebody looks at an account or edits it. `who` is chosen as in the namespace of the merge. */
export const live = {
  here: 'Also here',
  viewing: '<bdi>{name}</bdi> · viewing',
  editing: '<bdi>{name}</bdi> · editing',
  editingField: '<bdi>{name}</bdi> · editing {field}',
  contested:
    "{who, select, tab {Your other tab} nobody {Someone} other {{name}}} also changed {fields}, which you're editing.",
  linked:
    '{who, select, tab {Your other tab} nobody {Someone} other {{name}}} saved changes to {fields}. Check that they fit with yours.',
  combined:
    '{who, select, tab {Your other tab} nobody {Someone} other {{name}}} saved changes to {fields}. They fit together with yours.',
  apart:
    "{who, select, tab {Your other tab} nobody {Someone} other {{name}}} saved changes to {fields}. They don't touch yours.",
  add: "Add {who, select, tab {your other tab's} nobody {someone's} other {{name}'s}} changes",
  seeThem: 'See them',
  compare: 'Compare now',
  later: 'Later',
  undo: 'Undo',
  dismiss: 'Dismiss',
  followed: 'Updated: {who, select, tab {your other tab} nobody {someone else} other {{name}}} changed {fields}.',
  added: "{who, select, tab {Your other tab's} nobody {Someone's} other {{name}'s}} changes were added.",
  taken: '{field} is as {who, select, tab {your other tab} nobody {someone else} other {{name}}} saved it.',
  overtaken:
    '{who, select, tab {Your other tab} nobody {Someone} other {{name}}} saved again {when}{count, plural, =0 {} other { ({fields})}}.',
  theirValue: '{who, select, tab {Your other tab} nobody {Someone} other {{name}}}: <bdi>{value}</bdi>',
  useTheirs: "Use {who, select, tab {your other tab's} nobody {someone's} other {{name}'s}}",
  keepMine: 'Keep my value',
  ofField: '{action}: {field}',
} as const
