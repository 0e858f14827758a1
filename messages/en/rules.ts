/** The rules of an account: what is said where one is broken, and what puts it right. `who` is "tab" for the own other tab. */
export const rules = {
  prospectCredit: 'Prospects can have a credit limit up to {limit}. This save would make it {actual}.',
  prospectLimit: 'Prospects can have a credit limit up to {limit}.',
  transition: 'Status cannot go from {from} to {to}. {from} can only become {statuses}.',
  closed: 'A closed account accepts only a change of its status. Reopen it first, then change the rest.',
  closing: 'An account can be closed only when its balance is zero; it is {actual}.',
  deleting: 'An account can be deleted only when its balance is zero; it is {actual}.',
  overdraft: '{limit} of the credit is already used. The limit cannot fall below that.',
  other: 'A rule does not allow this.',
  merged: {
    credit:
      "{statusBy, select, me {You} tab {Your other tab} nobody {Someone} other {{statusName}}} changed Status to {status} and {limitBy, select, me {you} tab {your other tab} nobody {someone} other {{limitName}}} set Credit limit to {limit}. These don't fit together.",
    closed:
      "{who, select, tab {Your other tab} nobody {Someone} other {{name}}} changed Status to {status} and you changed {labels}. These don't fit together.",
  },
  remedies: {
    creditLimit: 'Set credit limit to {amount}',
    status: 'Change status to {status}',
    keepStatus: 'Keep status {status}',
    onlyStatus: 'Reopen it, and leave the rest as it was',
    payIn: 'Pay in {amount}',
    payOut: 'Transfer the remaining {amount}',
    newTab: '(new tab)',
  },
  preview: {
    onlyStatus: 'Status becomes {status}. {labels}: as saved.',
    transfer: 'Opens the transfer, filled in. The balance is then {balance}; save again here.',
  },
  keepEditing: 'Keep editing',
  remediesOf: 'What would put {label} right',
  summary: '{count, plural, one {# rule stands against saving this} other {# rules stand against saving this}}',
  entry: '<link>{label}</link>: {reason}',
  taken: {
    value: '{label} is now {value}.',
    onlyStatus: 'Status is now {status}. {labels}: as saved.',
    left: 'Left out: your changes to {labels}.',
    undo: 'Undo',
    putBack: 'Put them back',
  },
  statusHint: '{from} can become {statuses}.',
  moneyHint: 'Save again once the money has moved',
} as const
