/** Saves on their way: how far one is, what waits on this device, and what needs a person. */
export const outbox = {
  progress: {
    again: 'Still saving, trying again ({attempt, number} of {of, number})',
    checking: "We're checking whether your save went through.",
  },
  save: 'Save when online',
  keepEditing: 'Keep editing',
  pill: {
    waiting:
      '{offline, select, yes {Offline · } other {}}{count, plural, one {# save waiting} other {# saves waiting}}',
    needsYou: '{count, plural, one {# save needs you} other {# saves need you}}',
    saved: 'Saved',
  },
  list: {
    title: 'Saves on their way',
    text: 'They are kept on this device and sent one after the other.',
    offline: "You're offline. They are sent when you're back.",
    row: '{fields} · {when}',
    combined: 'Combined with what others saved.',
    close: 'Close',
  },
  states: { waiting: 'Waiting', sending: 'Sending', saved: 'Saved', needsYou: 'Needs you' },
  actions: {
    review: 'Review',
    reviewOf: 'Review the save of {account}',
    edit: 'Edit',
    editOf: 'Edit the save of {account}',
    discard: 'Discard',
    discardOf: 'Discard the save of {account}',
    openOf: 'Open {account}',
    open: 'Open',
    tryAgain: 'Try again',
  },
  discarded: {
    title: 'Your save of {account} was discarded.',
    maybe: 'It may have reached the server before. The history of the account shows what is stored.',
    undo: 'Undo',
  },
  form: {
    offline: "You're offline. This save is kept on this device and sent when you're back.",
    waiting: 'This save waits and is sent by itself.',
    sending: 'Sending your save…',
    more: 'What you typed since is not part of it.',
    needsYou: 'Not saved yet. {reason}',
    safe: 'Your edits are still here.',
  },
} as const
