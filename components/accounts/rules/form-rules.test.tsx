// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentType, type ReactNode, useReducer } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { reduceEditor, startEditing, toChanged, toValue } from '@/lib/client/editor-state'
import type { Judging } from '@/lib/client/rules/judging'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { AccountForm } from '../account-form'
import { FormRulesContext } from './form-rules-context'
import { RuleSummary } from './rule-summary'
import { useFormRules } from './use-form-rules'

afterEach(cleanup)

const person = { id: 'bo', name: 'Bo Lindqvist' }
const stored: Account = {
  ...blankRecord,
  name: 'Northwind Ltd',
  email: 'hello@northwind.example',
  status: 'prospect',
  id: '0190a0a0-0000-7000-8000-000000000009',
  version: 4,
  createdAt: '2026-05-03T10:02:00.000Z',
  updatedAt: '2026-05-03T10:02:00.000Z',
  createdBy: person,
  updatedBy: person,
}

interface Start {
  readonly account?: Partial<AccountRecord>
  readonly typed: Partial<AccountRecord>
  readonly judging?: Judging
  readonly wrapper?: ComponentType<{ readonly children: ReactNode }>
}

/** The form, and a save that rules stop. */
function Harness({ account, typed, judging = { balance: null } }: Start) {
  const [state, dispatch] = useReducer(reduceEditor, null, () => ({
    ...startEditing({ ...stored, ...account }),
    draft: typed,
  }))
  const rules = useFormRules({
    base: state.base,
    value: toValue(state),
    judging: state.judging,
    onEdit: (draft) => dispatch({ type: 'edit', draft }),
    onKeepEditing: () => dispatch({ type: 'judge', judging: null }),
  })
  return (
    <FormRulesContext value={rules}>
      <RuleSummary faults={rules.faults} />
      <AccountForm
        value={toValue(state)}
        changed={toChanged(state)}
        faults={rules.faults}
        isReadOnly={false}
        onChange={(field, next) => dispatch({ type: 'edit', draft: { [field]: next } })}
      />
      <button type="button" onClick={() => dispatch({ type: 'judge', judging })}>
        Sichern
      </button>
    </FormRulesContext>
  )
}

async function open({ wrapper = EnglishWords, ...start }: Start) {
  const user = userEvent.setup()
  render(<Harness {...start} />, { wrapper })
  await user.click(press('Sichern'))
  return user
}

const limit = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Credit limit' })
const press = (name: string) => screen.getByRole('button', { name })
const tooMuch = 'Prospects can have a credit limit up to €1,000. This save would make it €8,000.'

describe('a broken rule in the form', () => {
  it('is said at its field, which has the focus and is invalid', async () => {
    await open({ typed: { creditLimit: 800_000 } })
    expect(screen.getByText(tooMuch)).toBeTruthy()
    expect(document.activeElement).toBe(limit())
    expect(limit().getAttribute('aria-invalid')).toBe('true')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is cured by one press, with what it became and an undo that has the focus', async () => {
    const user = await open({ typed: { creditLimit: 800_000 } })
    await user.click(press('Set credit limit to €1,000'))
    expect(limit().value).toBe('1,000')
    expect(screen.queryByText(tooMuch)).toBeNull()
    expect(screen.getByText('Credit limit is now €1,000.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(press('Undo')))
    await user.click(press('Undo'))
    expect(limit().value).toBe('8,000')
    expect(screen.getByText(tooMuch)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(limit()))
  })

  it('is checked anew with every change', async () => {
    const user = await open({ typed: { creditLimit: 800_000 } })
    await user.clear(limit())
    await user.type(limit(), '900')
    expect(screen.queryByText(/^Prospects can have/)).toBeNull()
    await user.type(limit(), '0')
    expect(screen.getByText(/would make it €9,000/)).toBeTruthy()
  })

  it('is listed with the others, each leading to its field', async () => {
    const user = await open({
      account: { status: 'active', creditLimit: 500_000 },
      typed: { status: 'closed', creditLimit: 10_000 },
      judging: { balance: -30_000 },
    })
    expect(screen.getByRole('alert').textContent).toContain('2 rules stand against saving this')
    await user.click(screen.getByRole('button', { name: 'Credit limit' }))
    expect(document.activeElement).toBe(limit())
    await user.click(press('Keep status Active'))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText('€300 of the credit is already used. The limit cannot fall below that.')).toBeTruthy()
  })

  it('is put away to go on editing', async () => {
    const user = await open({ typed: { creditLimit: 800_000 } })
    await user.click(press('Keep editing'))
    expect(screen.queryByText(tooMuch)).toBeNull()
    expect(document.activeElement).toBe(limit())
  })

  it('leads to the transfer that cures it, filled in, in another tab', async () => {
    await open({ account: { status: 'active' }, typed: { status: 'closed' }, judging: { balance: 5_000 } })
    const link = screen.getByRole('link', { name: /^Transfer the remaining €50/ })
    expect(link.getAttribute('href')).toBe(`/transfers/new?from=${stored.id}&to=outside&amount=5000`)
    expect(link.getAttribute('target')).toBe('_blank')
  })

  it('shows the statuses that may not follow as unavailable', async () => {
    await open({ typed: {} })
    const isDisabled = (name: string) => screen.getByRole<HTMLOptionElement>('option', { name }).disabled
    expect(['Prospect', 'Active', 'Suspended', 'Closed'].map(isDisabled)).toEqual([false, false, true, false])
    expect(screen.getByText('Prospect can become Active or Closed.')).toBeTruthy()
  })

  it('is said in German', async () => {
    await open({ typed: { creditLimit: 800_000 }, wrapper: GermanWords })
    expect(
      screen.getByText('Interessenten können ein Kreditlimit bis 1.000 € haben. Mit diesem Speichern wäre es 8.000 €.'),
    ).toBeTruthy()
    expect(press('Kreditlimit auf 1.000\u{a0}€ setzen')).toBeTruthy()
    expect(press('Status auf „Aktiv“ ändern')).toBeTruthy()
    expect(press('Weiter bearbeiten')).toBeTruthy()
    expect(screen.getByText('Auf „Interessent“ kann Aktiv oder Geschlossen folgen.')).toBeTruthy()
  })
})
