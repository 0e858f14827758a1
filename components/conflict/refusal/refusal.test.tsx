// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { createTranslator } from 'use-intl/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isProblemCode, problemCodes } from '@/lib/conflict/problem'
import type { Messages } from '@/messages/en'
import { EnglishWords } from '@/messages/english.fixture'
import { loadMessages } from '@/messages/load-messages'
import type { Locale } from '@/messages/locales'
import { FailureText } from './failure-text'
import { RefusalText } from './refusal-text'
import { describeFailure, describeRefusal, type Refused } from './refusal-words'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const codes = Object.keys(problemCodes).filter(isProblemCode)
const plain = { isOffline: false, isUnsure: false, detail: null, requestId: 'r-42', retryAt: null }
const refuse = (code: Refused['code'], more: Partial<Refused> = {}): Refused => ({ ...plain, code, ...more })
const load = async (locale: Locale) =>
  createTranslator<Messages, 'refusals'>({ locale, messages: await loadMessages(locale), namespace: 'refusals' })

describe('a refusal', () => {
  it('has words of its own for every code, in both languages', async () => {
    const [english, german] = [await load('en'), await load('de')]
    for (const toText of [describeFailure, describeRefusal]) {
      const texts = [english, german].flatMap((t) =>
        [...codes, 'unknown' as const].map((code) => toText(refuse(code), t)),
      )
      expect(new Set(texts).size).toBe(2 * (codes.length + 1))
    }
  })

  it.each(codes)('%s says above a form that the edits are kept, and leads to its page in a new tab', (code) => {
    render(<FailureText refused={refuse(code)} />, { wrapper: EnglishWords })
    expect(document.body.textContent).toMatch(/your edits are still here/i)
    const link = screen.getByRole('link', { name: 'What does this mean? (opens in a new tab)' })
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([`/problems/${code}`, '_blank'])
  })

  it.each(['internal-error', 'unavailable', 'invalid-request', 'unknown', null] as const)(
    '%s shows what support looks it up by',
    (code) => {
      render(<FailureText refused={refuse(code)} />, { wrapper: EnglishWords })
      expect(document.body.textContent).toContain('Support id: r-42')
    },
  )

  it('without a name says that nothing was saved, and has no page', () => {
    render(<FailureText refused={refuse('unknown')} />, { wrapper: EnglishWords })
    expect(document.body.textContent).toContain("This wasn't saved. Your edits are still here.")
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('whose outcome nobody knows is not told as one', async () => {
    const t = await load('en')
    expect(describeFailure(refuse('internal-error', { isUnsure: true }), t)).toMatch(/^The server can't say whether/)
    expect(describeFailure(refuse(null, { isUnsure: true }), t)).toMatch(/can't tell whether/)
  })

  it.each(['too-many-requests', 'unavailable', 'request-in-flight'] as const)(
    '%s counts the seconds that the server asked for, and says when they are over',
    (code) => {
      vi.useFakeTimers({ now: 1_000_000 })
      render(<RefusalText refused={refuse(code, { retryAt: 1_012_000 })} />, { wrapper: EnglishWords })
      expect(screen.getByRole('timer').textContent).toBe('Try again in 12 seconds.')
      act(() => void vi.advanceTimersByTime(11_000))
      expect(screen.getByRole('timer').textContent).toBe('Try again in 1 second.')
      act(() => void vi.advanceTimersByTime(1_000))
      expect(screen.getByRole('timer').textContent).toBe('You can try again now.')
    },
  )
})
