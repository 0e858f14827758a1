/** Writes whose answer was lost: what is asked meanwhile, and what became of them where nobody waited for it. */
export const kept = {
  checking: "We're checking whether your save went through.",
  offline: "You're offline. We ask as soon as you're back.",
  notSent: "You're offline. Nothing was sent.",
  done: {
    create: '{name} is saved as a new account.',
    delete: '{name} is deleted.',
    undo: 'Undone. {name} is as it was before.',
    restore: '{name} is restored.',
  },
  refused: {
    transfer: 'Not transferred. {reason}',
    create: '{name} is not saved as a new account. {reason}',
    delete: '{name} is not deleted. {reason}',
    undo: 'Not undone in {name}. {reason}',
    restore: '{name} is not restored. {reason}',
  },
  open: 'Open',
} as const
