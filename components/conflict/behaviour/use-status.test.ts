// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useStatus } from './use-status'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const wait = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

function open(busy: string | null = null) {
  const { result, rerender } = renderHook((text: string | null) => useStatus(text), { initialProps: busy })
  return {
    said: () => result.current[0],
    announce: (message: string): void =>
      act(() => {
        result.current[1](message)
      }),
    setBusy: (text: string | null) => rerender(text),
  }
}

describe('the status line', () => {
  it('waits 150 ms, and of several messages the last wins', () => {
    const { said, announce } = open()
    announce('one')
    wait(100)
    announce('two')
    wait(149)
    expect(said()).toBe('')
    wait(1)
    expect(said()).toBe('two')
  })

  it('is emptied before it says the same again, which would not be read out otherwise', () => {
    const { said, announce } = open()
    announce('one')
    wait(150)
    announce('one')
    expect(said()).toBe('')
    wait(150)
    expect(said()).toBe('one')
  })

  it('says what is under way once it takes longer than 400 ms, and no longer than that', () => {
    const { said, setBusy } = open('Checking…')
    wait(399)
    expect(said()).toBe('')
    wait(1)
    expect(said()).toBe('Checking…')
    setBusy(null)
    expect(said()).toBe('')
  })

  it('says nothing of what was quick', () => {
    const { said, setBusy } = open('Checking…')
    wait(300)
    setBusy(null)
    wait(1000)
    expect(said()).toBe('')
  })

  it('keeps news that came meanwhile', () => {
    const { said, announce, setBusy } = open('Checking…')
    wait(500)
    announce('Ana saved again.')
    wait(150)
    setBusy(null)
    expect(said()).toBe('Ana saved again.')
  })
})
