import { describe, expect, it } from 'vitest'
import { describeError } from './log'

describe('an error in the log', () => {
  it('has its type, code, message and place', () => {
    const error = Object.assign(new TypeError('no such thing'), { code: 'E_NONE' })
    expect(describeError(error)).toMatchObject({ type: 'TypeError', code: 'E_NONE', message: 'no such thing' })
    expect(JSON.stringify(describeError(error))).toContain('log.test.ts')
  })

  it('never quotes the arguments of a database call, not even as a cause', () => {
    const cause = new Error('Invalid `create()` invocation: { data: { email: "secret@example.com" } }')
    cause.name = 'PrismaClientValidationError'
    const described = JSON.stringify(describeError(new Error('the write failed', { cause })))
    expect(described).toContain('the write failed')
    expect(described).toContain('PrismaClientValidationError')
    expect(described).not.toContain('secret')
  })

  it('may be anything that was thrown', () => expect(describeError('text')).toEqual({ type: 'string' }))
})
