// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useReducer, useRef } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { reduceMergeSession } from '@/lib/conflict/merge-session'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { findGalleryState } from '../gallery/gallery-states'
import { MergeDialogFrame } from '../merge-dialog-frame'
import { JoinDialogBody } from './join-dialog-body'

afterEach(cleanup)

const createdAt = `${new Date().getFullYear()}-05-03T10:00:00.000Z`
const sessionOf = (name: string) => {
  const state = findGalleryState(name)
  if (state === undefined) throw new Error(`no state ${name}`)
  return state.makeSession()
}

interface HarnessProps {
  readonly name: string
  readonly ownName: string | null
  readonly onSave: () => void
}

function Harness({ name, ownName, onSave }: HarnessProps) {
  const [session, dispatch] = useReducer(reduceMergeSession, null, () => sessionOf(name))
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <MergeDialogFrame isOpen isReady heading={heading} onEscape={() => {}}>
      <JoinDialogBody
        heading={heading}
        session={session}
        survivor={{ name: 'Northwind Ltd', createdAt, createdBy: { id: 'ana', name: 'Ana Sousa' } }}
        ownName={ownName}
        onAction={dispatch}
        onSave={onSave}
        onPause={() => {}}
        onDiscard={() => {}}
      />
    </MergeDialogFrame>
  )
}

function open({ name = 'duplicate', ownName = null as string | null, wrapper = EnglishWords } = {}) {
  const onSave = vi.fn()
  render(<Harness name={name} ownName={ownName} onSave={onSave} />, { wrapper })
  return { user: userEvent.setup(), onSave, dialog: within(screen.getByRole('dialog')) }
}

describe('the dialog for an entry whose account is there already', () => {
  it('says which account stays and what becomes of the entry', () => {
    const { dialog } = open()
    expect(screen.getByRole('dialog', { name: 'An account with this email already exists' })).toBeDefined()
    const text = 'Northwind Ltd (created 3 May by Ana) stays. Your new entry is added to it; nothing is created twice.'
    expect(screen.getByRole('dialog').textContent).toContain(text)
    expect(dialog.getByRole('button', { name: 'Merge into Northwind Ltd' })).toBeDefined()
  })

  it('says in an edit that the account at hand stays, and of a deleted one that it comes back', () => {
    open({ ownName: 'Contoso' })
    expect(screen.getByRole('dialog').textContent).toContain('Contoso stays as it was saved.')
    cleanup()
    const { dialog } = open({ name: 'duplicate-deleted' })
    expect(screen.getByRole('dialog').textContent).toContain('was deleted and is restored')
    expect(dialog.getByRole('button', { name: 'Restore and merge into Northwind Ltd' })).toBeDefined()
  })

  it('tells of each field where it comes from, and never of an original', () => {
    open()
    const text = screen.getByRole('dialog').textContent
    for (const badge of ['Only in your entry — added', 'Only in Northwind Ltd — kept', 'Needs your decision'])
      expect(text).toContain(badge)
    expect(text).not.toMatch(/original|your change|someone/i)
  })

  it('calls the two sides "Your entry" and "Already saved"', () => {
    const { dialog } = open()
    const name = dialog.getByRole('group', { name: /^Name/ })
    const answers = within(name).getAllByRole<HTMLInputElement>('radio')
    expect(answers.map((radio) => radio.getAttribute('aria-label'))).toEqual([
      'Your entry: Northwind',
      'Already saved: Northwind Ltd',
      'Write something else',
    ])
    expect(answers.some((radio) => radio.checked)).toBe(false)
  })

  it('has both notes chosen already, the saved ones first', async () => {
    const { user, dialog } = open()
    const notes = dialog.getByRole('group', { name: /^Notes Both combined/ })
    await user.click(within(notes).getByRole('button', { name: 'Change this' }))
    const both = within(notes).getByRole<HTMLInputElement>('radio', { name: 'Both: saved first' })
    expect(both.checked).toBe(true)
  })

  it('is saved once everything is decided', async () => {
    const { user, onSave, dialog } = open()
    await user.click(dialog.getByRole('button', { name: 'Merge into Northwind Ltd' }))
    expect(onSave).not.toHaveBeenCalled()
    await user.click(dialog.getByRole('button', { name: 'Decide the rest' }))
    await user.click(await screen.findByText(/^Keep what is saved for the \d left$/))
    await waitFor(() => expect(screen.getByTestId('merge-progress').textContent).toMatch(/^(\d) of \1 decided$/))
    await user.click(dialog.getByRole('button', { name: 'Merge into Northwind Ltd' }))
    expect(onSave).toHaveBeenCalledOnce()
  })

  it('speaks German', () => {
    open({ wrapper: GermanWords })
    expect(screen.getByRole('dialog', { name: 'Ein Konto mit dieser E-Mail-Adresse gibt es schon' })).toBeDefined()
    const text = screen.getByRole('dialog').textContent
    for (const words of ['angelegt am 3. Mai von Ana', 'Nur in Northwind Ltd — bleibt', 'Ihre Eingabe'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/\b(entry|saved|added|kept|merge|Ihre Änderung)\b/i)
  })
})
