// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { toResult } from '@/lib/conflict/merge-session'
import { base, bo, startSession } from '@/lib/conflict/merge-session.fixture'
import { GermanWords } from '@/messages/german.fixture'
import * as german from '../german.fixture'
import { openMerge } from '../merge-dialog.fixture'

afterEach(cleanup)

/** Bo took back what had made it a customer; the other raised its limit. */
function start(record = base) {
  const original = { ...record, status: 'active', creditLimit: 50_000 } as const
  return startSession({
    base: original,
    mine: { ...original, creditLimit: 800_000 },
    theirs: { ...original, status: 'prospect' },
    actors: { status: [bo] },
  })
}

const row = (name: RegExp) => screen.getByRole('group', { name })
const sentence =
  "Bo changed Status to Prospect and you set Credit limit to €8,000. These don't fit together. Prospects can have a credit limit up to €1,000."

describe('a rule that two changes break together', () => {
  it('is said at both rows, and stops the save', async () => {
    const { user, calls } = openMerge(start())
    expect(within(row(/^Status/)).getByText(sentence)).toBeTruthy()
    expect(within(row(/^Credit limit/)).getByText(sentence)).toBeTruthy()
    const save = screen.getByRole('button', { name: 'Save merged account' })
    expect(save.getAttribute('aria-disabled')).toBe('true')
    await user.click(save)
    expect(calls.onSave).not.toHaveBeenCalled()
    expect(row(/^Status/).contains(document.activeElement)).toBe(true)
    await screen.findByText('1 problem to fix. Moved to Status.')
  })

  it('is cured by one press, which undo takes back', async () => {
    const { user, last, calls } = openMerge(start())
    const remedies = () => within(screen.getByRole('group', { name: 'What would put Credit limit right' }))
    await user.click(remedies().getByRole('button', { name: 'Set credit limit to €1,000' }))
    expect(toResult(last.session)).toMatchObject({ status: 'prospect', creditLimit: 100_000 })
    expect(screen.queryByText(sentence)).toBeNull()
    await screen.findByText('Changed: Credit limit.')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(toResult(last.session).creditLimit).toBe(800_000)
    expect(screen.getAllByText(sentence)).toHaveLength(2)
    await user.click(remedies().getByRole('button', { name: 'Change status to Active' }))
    expect(toResult(last.session)).toMatchObject({ status: 'active', creditLimit: 800_000 })
    await user.click(screen.getByRole('button', { name: 'Save merged account' }))
    expect(calls.onSave).toHaveBeenCalledOnce()
  })

  it('has no English word in German', async () => {
    openMerge(start(german.base), GermanWords)
    expect(german.findForeignWords(document.body)).toEqual([])
    expect(screen.getAllByRole('button', { name: 'Kreditlimit auf 1.000\u{a0}€ setzen' })).toHaveLength(2)
  })
})
