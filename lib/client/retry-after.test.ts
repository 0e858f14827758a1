import { describe, expect, it } from 'vitest'
import type { Problem } from '@/lib/conflict/problem'
import { findRetryAt, noteRetryAfter, parseRetryAfter } from './retry-after'

const now = Date.parse('2026-11-20T15:00:00Z')
const problem = (): Problem => ({
  type: '/problems/too-many-requests',
  title: 'Too many requests',
  status: 429,
  detail: 'Too many.',
  instance: '/api/accounts',
  requestId: 'r-1',
  code: 'too-many-requests',
})

describe('the header Retry-After', () => {
  it.each([
    ['12', now + 12_000],
    ['0', now],
    ['Fri, 20 Nov 2026 15:01:00 GMT', now + 60_000],
    ['soon', null],
    ['-3s', null],
    ['', null],
    [null, null],
  ])('%j is understood as %j', (header, at) => expect(parseRetryAfter(header, now)).toBe(at))

  it('belongs to the refusal that it came with alone', () => {
    const [first, second] = [problem(), problem()]
    noteRetryAfter(first, new Headers({ 'Retry-After': '5' }), now)
    noteRetryAfter(second, new Headers(), now)
    expect([findRetryAt(first), findRetryAt(second)]).toEqual([now + 5_000, null])
  })
})
