import { describe, expect, it } from 'vitest'
import { toPollPauseMs, toRetryPauseMs } from './pauses'

const none = () => 0
const most = () => 1

describe('a pause', () => {
  it('doubles with each failure up to half a minute, and half of it is chance', () => {
    const failures = [0, 1, 2, 3, 4, 5, 20]
    expect(failures.map((count) => toRetryPauseMs(count, most))).toEqual([1, 2, 4, 8, 16, 30, 30].map((s) => s * 1_000))
    expect(failures.map((count) => toRetryPauseMs(count, none))).toEqual(
      [0.5, 1, 2, 4, 8, 15, 15].map((s) => s * 1_000),
    )
  })

  it('between two looks is 5 to 15 seconds', () => {
    expect(toPollPauseMs(none)).toBeGreaterThanOrEqual(5_000)
    expect(toPollPauseMs(most)).toBeLessThanOrEqual(15_000)
  })
})
