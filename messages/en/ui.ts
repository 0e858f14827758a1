/** What the building blocks say by themselves. */
export const ui = {
  justNow: 'just now',
} as const
