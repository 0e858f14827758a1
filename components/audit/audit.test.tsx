// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AuditItem } from '@/lib/accounts/audit'
import { RefusedError } from '@/lib/client/refused-error'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { AuditScreen } from './audit-screen'

const list = vi.hoisted(() => ({ current: {} }))
const task = vi.hoisted(() => ({ current: {} }))
vi.mock('@/lib/client/audit/use-audit', () => ({ useAudit: () => list.current, useExport: () => task.current }))
vi.mock('@/lib/client/transfers/use-transfers', () => ({
  useAccountSearch: () => ({ data: { pages: [{ items: [] }] } }),
  useTransferSide: () => ({ account: null }),
}))
vi.mock('next/navigation', () => ({
  usePathname: () => '/settings/audit',
  useSearchParams: () => new URLSearchParams(),
}))
afterEach(cleanup)

const idle = {
  data: undefined,
  error: null,
  isPending: false,
  isError: false,
  isSuccess: false,
  isFetching: false,
  hasNextPage: false,
  isFetchingNextPage: false,
  refetch: vi.fn(),
  fetchNextPage: vi.fn(),
}
const still = { isPending: false, isSuccess: false, isError: false, error: null, variables: undefined, mutate: vi.fn() }

/** Only the members that the screen reads. */
function show(part: object, exported: object = {}, Words = EnglishWords) {
  list.current = { ...idle, ...part }
  task.current = { ...still, ...exported }
  render(<AuditScreen />, { wrapper: Words })
  return userEvent.setup()
}
const found = (items: readonly object[]) => ({ isSuccess: true, data: { pages: [{ items, nextCursor: null }] } })

const at = '2026-11-22T10:00:00.000Z'
const bo = { id: 'bo', name: 'Bo Lindqvist' }
const toItem = (part: Partial<AuditItem>): AuditItem => ({
  sequence: 7,
  at,
  action: 'account.update',
  by: bo,
  target: { type: 'account', id: 'n', version: 3 },
  detail: { from: 2, fields: ['phone', 'tags'] },
  names: { n: 'Northwind', o: 'Oak', bo: 'Bo Lindqvist', ana: 'Ana Torres' },
  entry: '{}',
  hash: '',
  ...part,
})
const transfer = { action: 'transfer.create', target: { type: 'transfer', id: 't', version: 1 } }
const merge = {
  theirs: 2,
  decisions: [
    { field: 'phone', choice: 'mine' as const },
    { field: 'tags', choice: 'both' as const },
  ],
}

describe('an entry of the audit', () => {
  const cases: readonly (readonly [string, Partial<AuditItem>, string])[] = [
    ['a change', {}, 'Bo Lindqvist changed Phone and Tags of Northwind'],
    [
      'an overwrite',
      { detail: { from: 2, fields: ['name'], forced: true } },
      'Bo Lindqvist overwrote Name of Northwind',
    ],
    [
      'a merge',
      { action: 'account.merge', detail: { merge } },
      'Bo Lindqvist merged a change of Northwind with version 2',
    ],
    ['an undo', { action: 'account.undo' }, 'Bo Lindqvist undid version 2 of Northwind'],
    [
      'a purge',
      { action: 'account.purge', by: null, names: {} },
      'a former account was purged: its history is gone for good',
    ],
    [
      'a transfer',
      { ...transfer, detail: { fromId: 'n', toId: 'o', amount: 120_000 } },
      'Bo Lindqvist moved €1,200 from Northwind to Oak',
    ],
    [
      'money from outside',
      { ...transfer, detail: { fromId: null, toId: 'o', amount: 50 } },
      'Bo Lindqvist paid €0.50 in to Oak',
    ],
    [
      'money to outside',
      { ...transfer, detail: { fromId: 'n', toId: null, amount: 100 } },
      'Bo Lindqvist paid €1 out of Northwind',
    ],
    [
      'a lease',
      { action: 'lease.take-over', detail: { fromId: 'ana' } },
      'Bo Lindqvist took over Northwind from Ana Torres',
    ],
    [
      'a role',
      { action: 'member.role', target: { type: 'person', id: 'ana' }, detail: { role: 'editor' } },
      'Bo Lindqvist made Ana Torres editor',
    ],
    ['what only a newer server knows', { action: 'account.sing' }, 'Bo Lindqvist: account.sing'],
  ]
  it.each(cases)('says %s in a sentence', (_, part, sentence) => {
    show(found([toItem(part)]))
    expect(screen.getByRole('list', { name: 'What was done, newest first' }).textContent).toContain(sentence)
  })

  it('leads to the account and to its version', () => {
    show(found([toItem({})]))
    expect(screen.getByRole('link', { name: 'Northwind' }).getAttribute('href')).toBe('/accounts/n')
    expect(screen.getByRole('link', { name: 'Version 3' }).getAttribute('href')).toBe('/accounts/n#version-3')
  })

  it('says how a conflict was settled', () => {
    show(found([toItem({ action: 'account.merge', detail: { merge } })]))
    expect(screen.getByText('Conflict settled: Phone: own change · Tags: both')).toBeTruthy()
    cleanup()
    show(found([toItem({ action: 'account.merge', detail: { merge: { theirs: 2, decisions: [] } } })]))
    expect(screen.getByText('Nothing had to be decided.')).toBeTruthy()
  })

  it('is told in German', () => {
    show(found([toItem({ action: 'account.merge', detail: { merge } })]), {}, GermanWords)
    const text = document.body.textContent ?? ''
    expect(text).toContain('Bo Lindqvist hat eine Änderung an Northwind mit Version 2 zusammengeführt')
    expect(text).toContain('So entschieden: Telefon: eigene Änderung')
    expect(text).not.toMatch(/\b(change|account|audit|export|entry)\b/i)
  })
})

describe('the audit', () => {
  it('says that it is loading, and that there is nothing yet', () => {
    show({ isPending: true })
    expect(screen.getByText('Loading the audit…')).toBeTruthy()
    cleanup()
    show(found([]))
    expect(screen.getByRole('heading', { name: 'Nothing yet' })).toBeTruthy()
  })

  it('loads more on request', async () => {
    const user = show({ ...found([toItem({})]), hasNextPage: true })
    expect(screen.getByText('1 entry shown. There are more.').getAttribute('role')).toBe('status')
    await user.click(screen.getByRole('button', { name: 'Load more' }))
    expect(idle.fetchNextPage).toHaveBeenCalled()
  })

  it('offers to try again when it cannot be read', async () => {
    const user = show({ isError: true, error: new Error('no answer') })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(idle.refetch).toHaveBeenCalled()
  })

  it('tells somebody who is no admin whom to ask, and offers nothing else', () => {
    const problem = {
      type: '',
      title: '',
      status: 403,
      detail: '',
      instance: '',
      code: 'forbidden',
      requestId: '',
    } as const
    show({ isError: true, error: new RefusedError(problem) })
    expect(screen.getByRole('heading', { name: 'For admins' })).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('an export', () => {
  it('is asked for by kind and format', async () => {
    const user = show(found([]))
    await user.click(screen.getByRole('button', { name: 'Accounts as CSV' }))
    expect(still.mutate).toHaveBeenCalledWith({ kind: 'accounts', format: 'csv' })
  })

  it('that breaks off says that nothing was saved', () => {
    show(found([]), { isError: true, error: new Error('cut'), variables: { kind: 'audit', format: 'csv' } })
    expect(screen.getByRole('alert').textContent).toContain('broke off before its end, so no file was saved')
  })
})
