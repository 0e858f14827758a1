/** What the building blocks say by themselves. */
export const ui = {
  justNow: 'just now',
  edited: 'Edited',
  optional: 'optional',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
} as const
