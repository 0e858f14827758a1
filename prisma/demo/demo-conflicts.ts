import type { FieldName } from '@/lib/accounts/fields'
import type { ConflictCode } from '@/lib/accounts/insights'
import type { DemoPerson } from './demo-account'

type Outcome = 'merged' | 'mine' | 'theirs' | 'overwritten' | 'abandoned'

/** A save of the demo that was refused, and how that ended; `seconds` until then, null where it never did. */
export interface DemoConflict {
  readonly daysAgo: number
  readonly by: DemoPerson
  readonly code: ConflictCode
  readonly fields: readonly FieldName[]
  readonly outcome: Outcome
  readonly seconds: number | null
  /** How many places were decided by hand; 0 where everything fitted together. */
  readonly decisions: number | null
}

const settled = (
  daysAgo: number,
  by: DemoPerson,
  fields: readonly FieldName[],
  [outcome, seconds, decisions]: readonly [Outcome, number, number | null],
): DemoConflict => ({ daysAgo, by, code: 'stale-version', fields, outcome, seconds, decisions })

/** Nothing overlapped: the app merged and saved by itself. */
const fitted = (daysAgo: number, by: DemoPerson): DemoConflict => settled(daysAgo, by, [], ['merged', 0.4, 0])

const other = (
  daysAgo: number,
  by: DemoPerson,
  code: ConflictCode,
  rest: Partial<DemoConflict> = {},
): DemoConflict => ({
  ...{ daysAgo, by, code, fields: [], outcome: 'mine', seconds: 20, decisions: null },
  ...rest,
})

/** Most recent first. */
export const demoConflicts: readonly DemoConflict[] = [
  settled(1, 'bo', ['phone'], ['mine', 14, 1]),
  fitted(1, 'ana'),
  settled(2, 'ana', ['notes'], ['merged', 96, 2]),
  other(3, 'bo', 'rule-violation', { fields: ['status'], seconds: 31 }),
  settled(4, 'bo', ['notes', 'phone'], ['merged', 148, 3]),
  fitted(4, 'ana'),
  fitted(5, 'bo'),
  settled(7, 'ana', ['status'], ['theirs', 11, 1]),
  settled(8, 'bo', ['notes'], ['merged', 63, 1]),
  other(8, 'ana', 'duplicate', { fields: ['email'], seconds: 54 }),
  fitted(9, 'ana'),
  settled(11, 'bo', ['creditLimit', 'status'], ['merged', 212, 2]),
  other(12, 'ana', 'transaction-conflict', { seconds: 1.3 }),
  settled(12, 'ana', ['phone'], ['mine', 18, 1]),
  settled(13, 'bo', ['contacts'], ['merged', 74, 1]),
  fitted(14, 'bo'),
  settled(15, 'ana', ['notes'], ['theirs', 37, 1]),
  other(17, 'bo', 'deleted', { outcome: 'abandoned', seconds: null }),
  fitted(18, 'ana'),
  settled(19, 'bo', ['address'], ['mine', 22, 1]),
  settled(19, 'ana', ['notes', 'tags'], ['merged', 118, 2]),
  fitted(21, 'ana'),
  settled(22, 'bo', ['name'], ['overwritten', 9, null]),
  other(24, 'ana', 'rule-violation', { fields: ['creditLimit'], seconds: 45 }),
  settled(25, 'bo', ['phone'], ['theirs', 16, 1]),
  fitted(26, 'bo'),
  settled(28, 'ana', ['notes'], ['merged', 527, 4]),
  settled(31, 'bo', ['company'], ['mine', 13, 1]),
  fitted(33, 'ana'),
  other(36, 'ana', 'stale-version', { fields: ['notes'], outcome: 'abandoned', seconds: null }),
  other(39, 'bo', 'duplicate', { fields: ['email'], seconds: 88 }),
  settled(42, 'ana', ['phone'], ['mine', 19, 1]),
  fitted(44, 'bo'),
  settled(47, 'bo', ['status'], ['theirs', 8, 1]),
  settled(51, 'ana', ['contacts', 'notes'], ['merged', 165, 3]),
  fitted(55, 'ana'),
  settled(60, 'bo', ['creditLimit'], ['merged', 41, 1]),
  fitted(66, 'bo'),
  settled(72, 'ana', ['notes'], ['merged', 82, 1]),
  other(79, 'ana', 'rule-violation', { fields: ['status'], seconds: 27 }),
  settled(85, 'bo', ['address'], ['mine', 25, 1]),
]

/** How many days of saves the demo has. */
export const demoSaveDays = 90
/** So many saves took effect on that day: fewer at weekends. */
export const countDemoSaves = (daysAgo: number, weekday: number): number =>
  weekday === 0 || weekday === 6 ? daysAgo % 3 : 7 + ((daysAgo * 5) % 11)
