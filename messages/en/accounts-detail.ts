/** The page of one account, of a new one, and what stands in their place. */
export const detail = {
  toList: 'Go to accounts',
  tryAgain: 'Try again',
  tryingAgain: 'Trying again…',
  loading: 'Loading account…',
  account: 'Account',
  version: 'Version {version} · updated <time></time> by <bdi>{name}</bdi>',
  history: { title: 'History', hide: 'Hide', show: 'Show', hideAll: 'Hide history', showAll: 'Show history' },
  new: {
    title: 'New account',
    create: 'Create account',
    cancel: 'Cancel',
    created: '{name} is saved as a new account.',
    readOnly: { title: 'You can read accounts', text: 'Creating one takes the role of an editor. Ask an admin.' },
  },
  delete: {
    open: 'Delete',
    question: 'Delete {name}?',
    text: 'Everybody loses sight of it. It can be brought back for 30 days, with its whole history.',
    keep: 'Keep the account',
    confirm: 'Delete account',
    deleting: 'Deleting…',
    noAnswer: "The answer didn't arrive. It may be deleted or not; trying again is safe.",
    refused: 'Not deleted. {reason}',
  },
  deleted: {
    title: '{name} deleted {account}',
    restorable: 'That was <time></time>. Nothing is lost: it can be restored for 30 days.',
    tooLate: 'That was <time></time>. The 30 days in which it could be restored are over.',
    restore: 'Restore account',
    restoring: 'Restoring…',
    refused: 'Not restored. {reason}',
    noAnswer: "The answer didn't arrive. Trying again is safe.",
    last: 'What it was',
  },
  unreadable: {
    title: 'This account could not be read',
    noAnswer: 'The server did not answer. Nothing was changed.',
  },
  notFound: {
    title: 'No account here',
    text: 'There is no account with this address, or you are not allowed to see it.',
  },
  signedOut: {
    title: 'Nobody is signed in',
    text: 'This server runs without demo people, and signing in through the browser is not built yet. Programs call the API with a key. To look around, start it with TRUCE_DEMO=1.',
  },
} as const
