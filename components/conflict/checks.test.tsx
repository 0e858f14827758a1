// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { base, contactIds, startSession } from '@/lib/conflict/merge-session.fixture'
import { openMerge } from './merge-dialog.fixture'
import { toMergeReceipt } from './merge-receipt'
import { loadWords } from './words.fixture'

afterEach(cleanup)

type Changes = Partial<AccountRecord>
const start = (mine: Changes, theirs: Changes) =>
  startSession({ mine: { ...base, ...mine }, theirs: { ...base, ...theirs } })

const respelled = () => start({ tags: ['EU', 'Trial', 'VIP'], company: 'x' }, { tags: ['EU', 'Trial', 'vip', 'New'] })
const withNotes = (day: string, name: string) => ({ ...base, notes: `Call on ${day}.\nAsk for ${name}.\n` })
/** Each changed one of two lines that stand one below the other. */
const adjacentLines = (more: Changes = {}) =>
  startSession({
    base: withNotes('Monday', 'Kim'),
    mine: { ...withNotes('Tuesday', 'Kim'), ...more },
    theirs: withNotes('Monday', 'Lee'),
  })

const place = (pointer: string) => document.querySelector(`[data-point="${pointer}"]`)
const described = (element: Element | null | undefined) =>
  document.getElementById(element?.getAttribute('aria-describedby') ?? '')?.textContent

describe('something combined that is worth a look', () => {
  it('says so in the row, in its description, in the header and in the preview', () => {
    openMerge(respelled())
    expect(screen.getByRole('dialog').textContent).toContain('Nothing to decide. Check that these fit together.')
    expect(described(place('/tags'))).toBe('Check this: “VIP” and “vip” are taken as one tag.')
    expect(described(place('/company'))).toBeUndefined()
    const preview = screen.getByTestId('merge-preview')
    expect(preview.querySelector('[data-field="tags"]')?.textContent).toContain('Check this')
    expect(within(preview).getAllByText('Check this')).toHaveLength(1)
  })

  it('stands at its passage, and is counted in the summary of the text', () => {
    openMerge(adjacentLines())
    expect(described(place('/notes/0'))).toBe("Check this: This may overlap with Bo's change.")
    expect(described(place('/notes/1'))).toBe('Check this: This may overlap with your change.')
    expect(described(document.querySelector('[data-path="/notes"]'))).toBe('2 combined, 2 to check')
  })

  it('tells which fields go together', () => {
    openMerge(start({ creditLimit: 1 }, { status: 'active' }))
    for (const pointer of ['/status', '/creditLimit'])
      expect(described(place(pointer))).toBe('Check this: Status and Credit limit go together.')
  })

  it('is seen also among many that were combined', () => {
    const contacts = base.contacts.filter(({ id }) => id !== contactIds.fay)
    const many = { name: 'a', phone: '1', company: 'x', address: null, contacts }
    openMerge(adjacentLines(many))
    expect(screen.getByRole('button', { name: 'Combined for you (6)' }).getAttribute('aria-expanded')).toBe('true')
    expect(screen.getAllByText('Check this:')).toHaveLength(2)
  })

  it('needs no look any more once somebody decided it', async () => {
    const { user } = openMerge(respelled())
    await user.click(within(screen.getByRole('group', { name: /^Tags/ })).getByRole('button', { name: 'Change this' }))
    await user.click(screen.getByRole('checkbox', { name: 'Keep VIP' }))
    expect(described(place('/tags'))).toBeUndefined()
    expect(screen.getByRole('dialog').textContent).toContain('Nothing to decide. Check the result and save.')
  })
})

const reader = { myId: 'me', isSaved: true, words: await loadWords('en') }

describe('the receipt', () => {
  it('names what was saved without a look', () => {
    expect(toMergeReceipt(adjacentLines(), reader).description).toMatch(/ Check how Notes came out\.$/)
    expect(toMergeReceipt(respelled(), reader).description).not.toContain('Check')
  })
})

describe('two changes far apart', () => {
  it('bear no mark', async () => {
    openMerge(start({ phone: '1' }, { company: 'x' }))
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
    expect(screen.getByRole('dialog').textContent).not.toContain('Check this')
  })
})
