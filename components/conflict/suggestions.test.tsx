// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { toResult } from '@/lib/conflict/merge-session'
import { startPhoneSession, startSession, theirs } from '@/lib/conflict/merge-session.fixture'
import { openMerge } from './merge-dialog.fixture'

vi.mock('@/lib/merge', async (load) => {
  const engine = await load<typeof import('@/lib/merge')>()
  const { withSuggestions } = await import('@/lib/conflict/suggestions.fixture')
  const mergeRecord: typeof engine.mergeRecord = (...values) => withSuggestions(engine.mergeRecord(...values))
  return { ...engine, mergeRecord }
})

afterEach(cleanup)

const described = (element: Element) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent

describe('a suggested answer', () => {
  it('says what speaks for it, in its description and not in its name, and is not chosen', () => {
    openMerge(startPhoneSession())
    const answer = screen.getByRole('radio', { name: "Bo's change: +44 20 7946 0055" })
    expect(described(answer)).toBe('Suggested: has everything the other has, and more')
    expect(answer).toHaveProperty('checked', false)
    expect(screen.getAllByText('Suggested:')).toHaveLength(1)
    expect(screen.getByTestId('merge-progress').textContent).toBe('0 of 1 decided')
  })

  it('is taken for the rest when that is asked for, and taken back in one step', async () => {
    const { user, last } = openMerge(startSession())
    await user.click(screen.getByRole('button', { name: 'Decide the rest' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Use the suggestions for 3 left' }))
    expect(toResult(last.session).phone).toBe(theirs.phone)
    await waitFor(() => expect(screen.getByTestId('merge-status').textContent).toBe('3 of 6 decided.'))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByTestId('merge-progress').textContent).toBe('0 of 6 decided')
  })

  it('is in the menu only while one is open', async () => {
    const { user } = openMerge(startSession())
    await user.click(screen.getByRole('button', { name: 'Decide the rest' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Use the suggestions for 3 left' }))
    await user.click(screen.getByRole('button', { name: 'Decide the rest' }))
    await screen.findByRole('menuitem', { name: 'Use my change for the 3 left' })
    expect(screen.queryByRole('menuitem', { name: /suggestion/ })).toBeNull()
  })
})
