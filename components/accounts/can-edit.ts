interface Somebody {
  readonly role: 'viewer' | 'editor' | 'admin'
}

/** Whether somebody may change accounts. Nobody yet (the server, the first paint) may not. */
export const canEdit = (person: Somebody | null): boolean => person !== null && person.role !== 'viewer'
