// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { EnglishWords } from '@/messages/english.fixture'
import { AccountForm } from './account-form'
import type { Fault } from './fault'
import { focusField } from './field-pointer'

afterEach(cleanup)

const dana = { id: '0190b7a2-5c1e-7d3f-9a40-2f6b8c1d7e55', name: 'Dana', role: null, email: null, phone: null }
const eli = { ...dana, id: '0190b7a2-5c1e-7d3f-9a40-2f6b8c1d7e56', name: 'Eli' }

interface Options {
  readonly faults?: readonly Fault[]
  readonly isReadOnly?: boolean
  readonly changed?: ReadonlySet<keyof AccountRecord>
}

interface Seen {
  value: AccountRecord
}

function Harness({ seen, faults = [], isReadOnly = false, changed = new Set() }: Options & { readonly seen: Seen }) {
  const [value, setValue] = useState(seen.value)
  useEffect(() => {
    seen.value = value
  })
  return (
    <AccountForm
      value={value}
      changed={changed}
      faults={faults}
      isReadOnly={isReadOnly}
      onChange={(field, next) => setValue((current) => ({ ...current, [field]: next }))}
    />
  )
}

function open(start: Partial<AccountRecord> = {}, options: Options = {}) {
  const seen: Seen = { value: { ...blankRecord, ...start } }
  render(<Harness seen={seen} {...options} />, { wrapper: EnglishWords })
  return { seen, user: userEvent.setup() }
}

describe('credit limit', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Credit limit' })

  it('is typed in euros and held in cents', async () => {
    const { seen, user } = open({ creditLimit: 100_000 })
    expect(field().value).toBe('1,000')
    await user.clear(field())
    await user.type(field(), '8000.5')
    expect(seen.value.creditLimit).toBe(800_050)
    expect(field().value).toBe('8000.5')
    await user.tab()
    expect(field().value).toBe('8,000.50')
  })

  it('keeps text that cannot be read, and holds NaN meanwhile', async () => {
    const { seen, user } = open()
    await user.clear(field())
    await user.type(field(), '8.000')
    await user.tab()
    expect(field().value).toBe('8.000')
    expect(seen.value.creditLimit).toBeNaN()
  })
})

describe('tags', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tags' })

  it('are added by Enter, by a comma, and by leaving the field', async () => {
    const { seen, user } = open()
    await user.type(field(), 'vip{Enter}eu,retail')
    expect(seen.value.tags).toEqual(['eu', 'vip'])
    await user.tab()
    expect(seen.value.tags).toEqual(['eu', 'retail', 'vip'])
  })

  it('are one whatever their case, in the spelling that was there', async () => {
    const { seen, user } = open({ tags: ['VIP'] })
    await user.type(field(), 'vip{Enter}')
    expect(seen.value.tags).toEqual(['VIP'])
    expect(screen.getByText('vip is already there.')).toBeTruthy()
  })

  it('go by their button and by Backspace in the empty field, which keeps the focus', async () => {
    const { seen, user } = open({ tags: ['a', 'b', 'c'] })
    await user.click(screen.getByRole('button', { name: 'Remove a' }))
    expect(document.activeElement).toBe(field())
    await user.keyboard('{Backspace}')
    expect(seen.value.tags).toEqual(['b'])
  })
})

describe('contacts', () => {
  it('start with the focus in their name and with an id of their own', async () => {
    const { seen, user } = open()
    await user.click(screen.getByRole('button', { name: 'Add contact' }))
    await user.keyboard('Dana')
    expect(seen.value.contacts).toMatchObject([{ name: 'Dana', email: null }])
    expect(seen.value.contacts[0]?.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('move by buttons that keep the focus', async () => {
    const { seen, user } = open({ contacts: [dana, eli] })
    await user.click(screen.getByRole('button', { name: 'Move Eli up' }))
    expect(seen.value.contacts.map(({ name }) => name)).toEqual(['Eli', 'Dana'])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Eli up' }))
    expect(screen.getByText('Eli is now number 1 of 2.')).toBeTruthy()
  })

  it('hand the focus on when they are removed', async () => {
    const { seen, user } = open({ contacts: [dana, eli] })
    await user.click(screen.getByRole('button', { name: 'Remove Dana' }))
    expect(seen.value.contacts).toEqual([eli])
    expect(document.activeElement).toBe(within(screen.getByRole('group', { name: 'Eli' })).getByLabelText('Name'))
    await user.click(screen.getByRole('button', { name: 'Remove Eli' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add contact' }))
  })

  it('turn an emptied line into null', async () => {
    const { seen, user } = open({ contacts: [{ ...dana, role: 'CFO' }] })
    await user.clear(within(screen.getByRole('group', { name: 'Dana' })).getByLabelText('Role'))
    expect(seen.value.contacts[0]?.role).toBeNull()
  })
})

describe('address', () => {
  it('is null again when its last part is emptied', async () => {
    const { seen, user } = open()
    await user.type(screen.getByLabelText('Street'), 'A')
    expect(seen.value.address).toEqual({ street: 'A', city: null, postcode: null, country: '' })
    await user.clear(screen.getByLabelText('Street'))
    expect(seen.value.address).toBeNull()
  })
})

describe('the form', () => {
  it('says what is wrong beside the field, and ties it to the control', () => {
    open({}, { faults: [{ pointer: '/email', code: 'invalid-email', detail: 'is not an e-mail address' }] })
    const email = screen.getByRole('textbox', { name: 'Email' })
    expect(email.getAttribute('aria-invalid')).toBe('true')
    const message = screen.getByText('This is not a complete email address, like name@example.com.')
    expect(email.getAttribute('aria-describedby')).toContain(message.id)
  })

  it('marks the fields that differ', () => {
    open({}, { changed: new Set(['phone', 'tags'] as const) })
    expect(screen.getAllByText('Edited')).toHaveLength(2)
  })

  it('leads to a control by its JSON Pointer, or to the nearest one', () => {
    open({ contacts: [dana] })
    expect(focusField('/contacts/0/email')).toBe(true)
    expect(document.activeElement?.id).toContain('/contacts/0/email')
    expect(focusField('/address')).toBe(true)
    expect(document.activeElement).toBe(screen.getByLabelText('Street'))
    expect(focusField('/tags/3')).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tags' }))
  })

  it('offers nothing to change to a reader', () => {
    open({ tags: ['a'], contacts: [dana] }, { isReadOnly: true })
    expect(screen.queryByRole('button', { name: /Remove|Add|Move/ })).toBeNull()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tags' }).readOnly).toBe(true)
  })
})
