// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { base, contactIds, startSession } from '@/lib/conflict/merge-session.fixture'
import { openMerge } from './merge-dialog.fixture'
import { toMergeReceipt } from './merge-receipt'

afterEach(cleanup)

type Changes = Partial<AccountRecord>
const start = (mine: Changes, theirs: Changes) =>
  startSession({ mine: { ...base, ...mine }, theirs: { ...base, ...theirs } })

const respelled = () => start({ tags: ['EU', 'Trial', 'VIP'], company: 'x' }, { tags: ['EU', 'Trial', 'vip', 'New'] })
const inNotes = (sentence: string): Changes => ({
  notes: base.notes.replace('Payment terms are thirty days net.', sentence),
})
const sameSentence = (more: Changes = {}) =>
  start({ ...inNotes('Payment terms are sixty days net.'), ...more }, inNotes('Usual terms are thirty days net.'))

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
    openMerge(sameSentence())
    const passage = document.querySelector('[data-point^="/notes/"]')
    expect(described(passage)).toBe('Check this: You changed this passage, and so did Bo.')
    expect(described(document.querySelector('[data-path="/notes"]'))).toBe('1 combined, 1 to check')
    expect([...(passage?.querySelectorAll('ins') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'added by Bo: Usual',
      'added by you: sixty',
    ])
  })

  it('tells which fields go together', () => {
    openMerge(start({ creditLimit: 1 }, { status: 'active' }))
    for (const pointer of ['/status', '/creditLimit'])
      expect(described(place(pointer))).toBe('Check this: Status and Credit limit go together.')
  })

  it('is seen also among many that were combined', () => {
    const contacts = base.contacts.filter(({ id }) => id !== contactIds.fay)
    const many = { name: 'a', phone: '1', company: 'x', address: null, contacts }
    openMerge(sameSentence(many))
    expect(screen.getByRole('button', { name: 'Combined for you (6)' }).getAttribute('aria-expanded')).toBe('true')
    expect(screen.getAllByText('Check this:')).toHaveLength(1)
  })

  it('needs no look any more once somebody decided it', async () => {
    const { user } = openMerge(respelled())
    await user.click(within(screen.getByRole('group', { name: /^Tags/ })).getByRole('button', { name: 'Change this' }))
    await user.click(screen.getByRole('checkbox', { name: 'Keep VIP' }))
    expect(described(place('/tags'))).toBeUndefined()
    expect(screen.getByRole('dialog').textContent).toContain('Nothing to decide. Check the result and save.')
  })
})

describe('the receipt', () => {
  it('names what was saved without a look', () => {
    expect(toMergeReceipt(sameSentence(), 'me', true).description).toMatch(/ Check how Notes came out\.$/)
    expect(toMergeReceipt(respelled(), 'me', true).description).not.toContain('Check')
  })
})

describe('two changes far apart', () => {
  it('bear no mark', async () => {
    openMerge(start({ phone: '1' }, { company: 'x' }))
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
    expect(screen.getByRole('dialog').textContent).not.toContain('Check this')
  })
})
