// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { toCountries } from '@/components/conflict/values/countries'
import type { AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { WithQueries } from '@/lib/client/quick/queries.fixture'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { GermanWords } from '@/messages/german.fixture'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { AccountForm } from './account-form'
import type { Fault } from './fault'
import { AccountList } from './list/account-list'
import { FaultSummary } from './new/fault-summary'

const list = vi.hoisted(() => ({ current: {} }))
const params = vi.hoisted(() => ({ current: new URLSearchParams() }))
vi.mock('next/navigation', () => ({ usePathname: () => '/accounts', useSearchParams: () => params.current }))
vi.mock('@/lib/client/use-accounts', () => ({ useAccountList: () => list.current }))
vi.mock('@/lib/client/identity', () => ({ useIdentity: () => ({ person: { role: 'editor' }, people: [] }) }))

afterEach(() => {
  cleanup()
  params.current = new URLSearchParams()
})

// German calls a few countries by their English names.
const german = new Set([...toWordsOf(de), ...toCountries('de').flatMap(({ name }) => splitWords(name))])
const forbidden = new Set([...toWordsOf(en)].filter((word) => !german.has(word)))

/** Words that only the English catalogue has, in all that can be read or heard. */
const findEnglish = (): string[] => {
  const heard = ['aria-label', 'title', 'placeholder']
  const texts = [...document.body.querySelectorAll('*')].flatMap((element) => [
    ...heard.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
  ])
  return texts.flatMap(splitWords).filter((word) => forbidden.has(word))
}

function show(ui: ReactElement) {
  render(ui, { wrapper: GermanWords })
  return userEvent.setup()
}

const contact = { id: '0190b7a2-5c1e-7d3f-9a40-2f6b8c1d7e55', name: 'Dana', role: null, email: null, phone: null }
const account: AccountRecord = {
  ...blankRecord,
  name: 'Krebs GmbH',
  creditLimit: 800_050,
  address: { street: null, city: 'Ulm', postcode: null, country: 'AT' },
  tags: ['xyz'],
  contacts: [contact, { ...contact, id: '0190b7a2-5c1e-7d3f-9a40-2f6b8c1d7e56', name: '' }],
}

const faults: readonly Fault[] = [
  { pointer: '/name', code: 'required', detail: 'is empty' },
  { pointer: '/email', code: 'invalid-email', detail: 'is not an e-mail address' },
  { pointer: '/phone', code: 'too-long', detail: 'is longer than 40 characters' },
  { pointer: '/company', code: 'unheard-of', detail: 'is odd' },
  { pointer: '/creditLimit', code: 'too-big', detail: 'is too big' },
  { pointer: '/address/country', code: 'invalid-country', detail: 'is not an ISO 3166-1 alpha-2 code' },
  { pointer: '/tags/0', code: 'invalid-characters', detail: 'holds a NUL' },
  { pointer: '/contacts', code: 'too-many', detail: 'are too many' },
  { pointer: '/contacts/1/name', code: 'required', detail: 'is empty' },
]

describe('the form in German', () => {
  const form = (changes: { isReadOnly?: boolean; faults?: readonly Fault[] } = {}) => (
    <AccountForm
      value={account}
      changed={new Set(['phone', 'tags'] as const)}
      faults={changes.faults ?? []}
      isReadOnly={changes.isReadOnly ?? false}
      onChange={() => {}}
    />
  )

  it('has no English word, and formats money and countries as German does', async () => {
    const user = show(form())
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Kreditlimit' }).value).toBe('8.000,50')
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Österreich' }).selected).toBe(true)
    expect(findEnglish()).toEqual([])
    await user.type(screen.getByRole('textbox', { name: 'Schlagwörter' }), 'xyz{Enter}')
    expect(screen.getByText('xyz ist schon vorhanden.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Dana nach unten' }))
    expect(screen.getByText('Dana steht jetzt an Stelle 2 von 2.')).toBeDefined()
    expect(findEnglish()).toEqual([])
  })

  it('has none for a reader', () => {
    show(form({ isReadOnly: true }))
    expect(findEnglish()).toEqual([])
  })

  it('has none in what is wrong', () => {
    show(
      <>
        <FaultSummary faults={faults} />
        {form({ faults })}
      </>,
    )
    expect(screen.getByRole('button', { name: 'Kontakt 2, Name' })).toBeDefined()
    expect(screen.getAllByText('Das ist länger als 40 Zeichen.')).toHaveLength(1)
    expect(screen.getByText('Das Kreditlimit beträgt höchstens 10.000.000.000 €.')).toBeDefined()
    expect(findEnglish()).toEqual([])
  })
})

describe('the list in German', () => {
  const at = '2026-11-22T10:00:00.000Z'
  const bo = { id: 'bo', name: 'Bo' }
  const row = {
    ...account,
    id: 'n',
    version: 1,
    balance: 0,
    createdAt: at,
    updatedAt: at,
    createdBy: bo,
    updatedBy: bo,
  }
  const idle = { data: undefined, error: null, isPending: false, isError: false, isSuccess: false, isFetching: false }
  const answer = (part: object) => {
    list.current = { ...idle, isPlaceholderData: false, hasNextPage: false, isFetchingNextPage: false, ...part }
    return show(
      <WithQueries>
        <AccountList />
      </WithQueries>,
    )
  }
  const found = (items: readonly object[]) => ({ isSuccess: true, data: { pages: [{ items, nextCursor: null }] } })

  it('has no English word around accounts, and formats money as German does', () => {
    answer({ ...found([{ ...row, tags: ['a', 'b', 'c', 'd'] }]), hasNextPage: true })
    expect(screen.getByText(/^8\.000,50\s€$/)).toBeDefined()
    expect(screen.getAllByRole('option', { name: 'Interessent' })).toHaveLength(2)
    expect(findEnglish()).toEqual([])
  })

  it.each([
    ['while it loads', { isPending: true }, ''],
    ['when there is nothing yet', found([]), ''],
    ['when nothing fits', found([]), 'q=zzz&tag=xyz'],
    ['when it cannot be read', { isError: true, error: new Error('no answer') }, ''],
  ])('has none %s', (_, part, search) => {
    params.current = new URLSearchParams(search)
    answer(part)
    expect(findEnglish()).toEqual([])
  })
})
