/** The frame around every page, and the pages that are nothing else. */
export const shell = {
  description: 'Accounts that several people edit at once, without losing a word.',
  promise: 'When two people change the same thing, nothing is lost.',
  about: 'About',
  answers: 'What answers mean',
  answersText: 'Every way in which Truce can say no: what happened, what is safe, and what to do.',
  api: 'API',
  language: 'Language',
  start: 'Truce, start page',
  main: 'Main',
  accounts: 'Accounts',
  skip: 'Skip to content',
  appearance: 'Appearance',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  roles: { admin: 'Admin', editor: 'Editor', viewer: 'Can only read' },
  person: {
    switch: 'You are {name}, {role}. Switch person',
    tab: 'This tab is',
    another: 'Open another tab as {name}',
  },
  noPage: {
    title: 'No page here',
    text: 'The address may be mistyped, or the page has moved.',
    toAccounts: 'Go to accounts',
  },
  broken: {
    page: 'This page stopped working',
    app: 'Truce stopped working',
    safe: 'What is saved is safe.',
    digest: 'Support can look this up as {digest}.',
    tryAgain: 'Try again',
  },
} as const
