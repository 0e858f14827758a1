// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import type { ProblemOf } from '@/lib/conflict/problem'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { ChangedSinceDialog } from './changed-since-dialog'

afterEach(cleanup)

const bo = { id: 'bo', name: 'Bo Lindqvist' }
const at = '2026-05-03T10:00:00.000Z'
const account: Account = {
  id: '0190a0a0-0000-7000-8000-00000000ffff',
  version: 1,
  name: 'Northwind',
  email: 'a@b.example',
  company: null,
  status: 'active',
  creditLimit: 0,
  address: null,
  phone: '+44 1',
  tags: [],
  contacts: [],
  notes: '',
  createdAt: at,
  createdBy: bo,
  updatedAt: at,
  updatedBy: bo,
}
const toAccount = (changes: Partial<Account> = {}): Account => ({ ...account, ...changes })
const problem: ProblemOf<'stale-version'> = {
  ...{ type: '', title: '', status: 409, detail: '', instance: '', requestId: '', code: 'stale-version' },
  resource: { type: 'account', id: account.id },
  baseVersion: 1,
  currentVersion: 2,
  base: toAccount(),
  current: toAccount({ version: 2, phone: '+44 2', company: 'Traders' }),
  changes: [
    {
      pointer: '/phone',
      label: 'Phone',
      verdict: 'theirs',
      base: '+44 1',
      mine: '+44 1',
      theirs: '+44 2',
      policy: 'one',
      actors: [],
    },
    {
      pointer: '/company',
      label: 'Company',
      verdict: 'theirs',
      base: null,
      mine: null,
      theirs: 'Traders',
      policy: 'one',
      actors: [],
    },
  ],
  revisions: [{ version: 2, at, by: bo, fields: ['phone', 'company'] }],
  clean: false,
}

function show(more: Partial<Parameters<typeof ChangedSinceDialog>[0]> = {}, wrapper = EnglishWords) {
  const calls = { onKeep: vi.fn(), onSee: vi.fn(), onDelete: vi.fn() }
  render(<ChangedSinceDialog isOpen problem={problem} myId="ana" {...calls} {...more} />, { wrapper })
  return { user: userEvent.setup(), calls }
}

describe('deleting what somebody changed', () => {
  it('shows who changed what, from what to what', () => {
    show()
    screen.getByRole('dialog', { name: 'Bo changed this account after you opened it' })
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Phone', 'Company'])
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '+44 1 changed to +44 2',
      '(empty) changed to Traders',
    ])
  })

  it('offers to keep it, to look, and to delete it anyway; Escape keeps it', async () => {
    const { user, calls } = show()
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Keep the account',
      "See Bo's changes",
      'Delete anyway',
    ])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 })))
    await user.click(screen.getByRole('button', { name: 'Delete anyway' }))
    await user.click(screen.getByRole('button', { name: "See Bo's changes" }))
    expect([calls.onDelete.mock.calls.length, calls.onSee.mock.calls.length]).toEqual([1, 1])
    await user.keyboard('{Escape}')
    expect(calls.onKeep).toHaveBeenCalledOnce()
  })

  it('says when it was changed again, and ignores a second press while it deletes', async () => {
    const { user, calls } = show({ isAgain: true, isDeleting: true })
    expect(screen.getByRole('alert').textContent).toBe('Bo changed it again. Nothing was deleted.')
    await user.click(screen.getByRole('button', { name: 'Deleting…' }))
    expect(calls.onDelete).not.toHaveBeenCalled()
  })

  it('names the fields where nobody knows what they were', () => {
    show({ problem: { ...problem, base: null, changes: [] } })
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['changed', 'changed'])
  })

  it('knows the own other tab', () => {
    show({ myId: 'bo' })
    screen.getByRole('dialog', { name: 'You changed this account in another tab after you opened it here' })
    screen.getByRole('button', { name: 'See my changes' })
  })

  it('speaks German', () => {
    show({ isAgain: true }, GermanWords)
    screen.getByRole('dialog', { name: 'Bo hat dieses Konto geändert, nachdem Sie es geöffnet haben' })
    const text = screen.getByRole('dialog').textContent
    expect(text).not.toMatch(/\b(changed|keep|see|delete|again|nothing)\b/i)
  })
})
