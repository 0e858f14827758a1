// For the fuzz of the API: what people who mean harm, and programs that are broken, make of a good body or parameter.
import fc from 'fast-check'

const hostileValues = fc.constantFrom<unknown>(
  null,
  true,
  '',
  ' ',
  '3',
  -1,
  3.5,
  -0,
  2 ** 53,
  1e300,
  [],
  {},
  [[[]]],
  '\ud800',
  'a\u0000b',
  '\u202egnp.exe',
  'x'.repeat(5_000),
  { $gte: 0 },
  { set: 1 },
  '\'; DROP TABLE "Account"; --',
  '../../etc/passwd',
  Array.from({ length: 60 }, (_, at) => `tag ${at}`),
)

/** A good value with one thing wrong in it: somewhere, a member is replaced, dropped or added. */
export const toMutated = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(good, hostileValues, fc.nat(), fc.constantFrom('replace', 'drop', 'add'))
    .map(([value, hostile, at, how]) => mutate(value, hostile, at, how))

function mutate(value: unknown, hostile: unknown, at: number, how: 'replace' | 'drop' | 'add'): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return hostile
  const members = Object.entries(value)
  const chosen = members[at % Math.max(1, members.length)]
  if (how === 'add' || chosen === undefined) return { ...value, surprise: hostile }
  const [name, inside] = chosen
  if (how === 'drop') return Object.fromEntries(members.filter(([other]) => other !== name))
  const isDeep = at % 3 === 0 && typeof inside === 'object' && inside !== null
  return { ...value, [name]: isDeep ? mutate(inside, hostile, at >> 2, 'replace') : hostile }
}

/** Bodies that are not what `good` is at all, as text. */
export const toBroken = (good: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(good, fc.nat()).map(([value, at]) => cut(JSON.stringify(value) ?? '', at)),
    good.map((value) => `\ufeff${JSON.stringify(value)}`),
    good.map((value) => `{"version":1,"version":2,"changes":${JSON.stringify(value)}}`),
    fc.integer({ min: 20, max: 3_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    fc.constantFrom('', ' ', 'null', '[]', '0', '"text"', 'NaN', '{"__proto__":{"role":"admin"}}', '{"a":1e400}'),
    fc.string(),
  )

const cut = (text: string, at: number) => text.slice(0, at % Math.max(1, text.length))

/** What may stand in a header or a query, and mostly should not. */
export const hostileTexts = fc.oneof(
  fc.constantFrom('', '*', '"', '""', '"0"', '"1"', 'W/"1"', '"1", "2"', '1', 'abc', '-1', '1e3', '2147483648', 'null'),
  fc.constantFrom('conflict=merge', 'conflict=merge; x', 'a'.repeat(16), 'a'.repeat(65), '../x', "' OR 1=1 --", '%00'),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[^\x20-\x7e]/g, '').trim()),
)
