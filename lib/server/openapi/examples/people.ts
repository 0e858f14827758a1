import 'server-only'

/** Somebody of the demo, as the key says. */
export type DemoCaller = 'ana' | 'bo' | 'cy'
export const toDemoKey = (person: DemoCaller): string => `demo-${person}`

/** Accounts of the demo, by their place in it. */
export const toAccountId = (place: number): string => `019a3c00-0003-7000-8000-${place.toString(16).padStart(12, '0')}`

/** Accounts that the examples use: each keeps to its own, so that none depends on another. */
export const accounts = {
  northwind: toAccountId(1),
  blueHarbor: toAccountId(2),
  hinode: toAccountId(3),
  bergstrom: toAccountId(4),
  prairie: toAccountId(5),
  oeztuerk: toAccountId(6),
  okoro: toAccountId(7),
  alameda: toAccountId(8),
  fjordline: toAccountId(14),
  kowalska: toAccountId(21),
  moss: toAccountId(39),
  saffron: toAccountId(40),
} as const
