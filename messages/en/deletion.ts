/** Deleting what somebody changed after it was opened. */
export const deletion = {
  title: '{who, select, nobody {Someone changed} other {{name} changed}} this account after you opened it',
  ownTitle: 'You changed this account in another tab after you opened it here',
  safe: 'Nothing was deleted. This is what changed.',
  again: '{who, select, nobody {Someone changed} other {{name} changed}} it again. Nothing was deleted.',
  list: 'What changed',
  changed: 'changed',
  keep: 'Keep the account',
  see: "See {who, select, nobody {the} other {{name}'s}} changes",
  seeOwn: 'See my changes',
  anyway: 'Delete anyway',
  deleting: 'Deleting…',
} as const
