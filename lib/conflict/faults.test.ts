import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toFaults } from './faults'

const faultsOf = (schema: z.ZodType, value: unknown, prefix: readonly string[] = []) => {
  const { error } = schema.safeParse(value)
  return error ? toFaults(error, prefix) : []
}

describe('the faults of a body', () => {
  it('have JSON Pointers, below a prefix where there is one', () => {
    const schema = z.strictObject({ 'a/b': z.array(z.strictObject({})) })
    expect(faultsOf(schema, { 'a/b': [{ id: 1 }, 'x'], 'c~': 1, id: 2 }, ['changes'])).toEqual([
      { pointer: '/changes/a~1b/0/id', code: 'unknown-member', detail: 'is not a member here' },
      { pointer: '/changes/a~1b/1', code: 'invalid-type', detail: expect.any(String) },
      { pointer: '/changes/c~0', code: 'unknown-member', detail: 'is not a member here' },
      { pointer: '/changes/id', code: 'read-only', detail: 'is set by the server' },
    ])
  })

  it('tell a member that the server sets from one that nobody knows', () => {
    const codes = faultsOf(z.strictObject({}), { updatedBy: 1, colour: 1 }).map(({ code }) => code)
    expect(codes).toEqual(['read-only', 'unknown-member'])
  })

  it('tell a number past the limit once, by the limit, also where it is past what JSON carries', () => {
    expect(faultsOf(z.object({ cents: z.int().max(1_000) }), { cents: 9_007_199_254_740_994 })).toEqual([
      { pointer: '/cents', code: 'too-big', detail: expect.stringContaining('1000') },
    ])
  })

  it('are a thousand at the most, and then say how many more there are', () => {
    const faults = faultsOf(
      z.array(z.string()),
      Array.from({ length: 1_500 }, () => 1),
    )
    expect(faults).toHaveLength(1_001)
    expect(faults.at(-1)).toEqual({ pointer: '', code: 'more-faults', detail: 'has 500 more faults' })
  })
})
