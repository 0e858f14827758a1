import type { Actor } from '@/lib/conflict/problem'

/** Who looks at the gallery. */
export const myId = 'gallery-me'

export const bo: Actor = { id: 'gallery-bo', name: 'Bo Lindqvist', at: '2026-05-03T10:02:00.000Z', version: 2 }
export const ana: Actor = { id: 'gallery-ana', name: 'Ana Sousa', at: '2026-05-03T10:04:00.000Z', version: 3 }
export const cy: Actor = { id: 'gallery-cy', name: 'Cy Marlow', at: '2026-05-03T10:05:00.000Z', version: 4 }
export const myOtherTab: Actor = { id: myId, name: 'Kim Weber', at: '2026-05-03T10:02:00.000Z', version: 2 }
