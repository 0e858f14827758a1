/** The three people of demo mode (contract section 7), by what the app calls them in its address. */
export const people = {
  ana: { name: 'Ana', apiKey: 'demo-ana' },
  bo: { name: 'Bo', apiKey: 'demo-bo' },
  cy: { name: 'Cy', apiKey: 'demo-cy' },
} as const

export type PersonSlug = keyof typeof people
