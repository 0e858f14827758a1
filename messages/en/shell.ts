/** The frame around every page. */
export const shell = {
  promise: 'When two people change the same thing, nothing is lost.',
  about: 'About',
  answers: 'What answers mean',
  api: 'API',
  language: 'Language',
} as const
