export const conflict = {
  offline: "You're offline. Your merge is kept and will be saved when you're back.",
  changingQuickly: 'This account is changing quickly. Your merge is safe here.',
  tryAgain: 'Try again',
  goneMeanwhile: '{name} deleted this account. Your merge is kept.',
} as const
