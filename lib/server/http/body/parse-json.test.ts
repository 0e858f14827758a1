import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json'

const parse = (text: string) => parseJson(new TextEncoder().encode(text))
const reasonOf = (text: string) => {
  const result = parse(text)
  return !result.ok && 'reason' in result.refusal ? result.refusal.reason : 'read'
}

describe('a body', () => {
  it.each([
    '{}',
    '[]',
    'null',
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
    '{"a":"\\"b\\":1","c\\\\":"{[:"}',
    '{"":1}',
    '{"2":1,"1":{"1":[]}}',
    '\ufeff{"a": 1}',
  ])('%s is read as JSON.parse reads it', (text) => {
    expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text.replace('\ufeff', '')) })
  })

  it.each([
    ['{"a":1,"a":1}', 'duplicate-key'],
    ['{"a":{"x":1,"y":2},"a":3}', 'duplicate-key'],
    ['{"a":3,"a":{"x":1,"y":2}}', 'duplicate-key'],
    ['[{"\\u0061":1,"a":1}]', 'duplicate-key'],
    ['{"__proto__":1,"__proto__":2}', 'forbidden-key'],
    ['{"a":[{"prototype":1}]}', 'forbidden-key'],
    ['{"a":"constructor"}', 'read'],
    ['{"a":1', 'malformed-json'],
    ['{"a":"\\"}', 'malformed-json'],
    ["{'a':1}", 'malformed-json'],
    ['{"a":1,}', 'malformed-json'],
    ['\ufeff', 'malformed-json'],
    ['['.repeat(32) + ']'.repeat(32), 'read'],
    ['['.repeat(33) + ']'.repeat(33), 'too-deep'],
    [`"${'['.repeat(40)}"`, 'read'],
    ['{"a":'.repeat(1e5), 'too-deep'],
  ])('%.60s is %s', (text, reason) => expect(reasonOf(text)).toBe(reason))

  it('of a mebibyte is read in no time, whatever it holds', () => {
    const members = Array.from({ length: 90_000 }, (_, n) => `"${n.toString(36)}":0`).join()
    const started = performance.now()
    expect(reasonOf(`{${members}}`)).toBe('read')
    expect(reasonOf(`{${members},"0":1}`)).toBe('duplicate-key')
    expect(reasonOf(`"${'\\"'.repeat(500_000)}"`)).toBe('read')
    expect(reasonOf('"'.repeat(1_000_000))).toBe('malformed-json')
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
