// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type MergeAction, rebaseSession, reduceMergeSession, toResult } from '@/lib/conflict/merge-session'
import { actors, ana, bo, startPhoneSession, startSession, theirs } from '@/lib/conflict/merge-session.fixture'
import { openMerge as open } from './merge-dialog.fixture'

afterEach(cleanup)

/** The dialog has taken the focus. */
const focused = () => waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
const status = () => screen.getByTestId('merge-status')
const save = () => screen.getByTestId('merge-save')
const group = (name: RegExp) => screen.getByRole('group', { name })
const radio = (name: RegExp) => screen.getByRole('radio', { name })

describe('the open dialog', () => {
  it('is named after the other person, with the focus on its heading', async () => {
    open(startSession())
    const dialog = screen.getByRole('dialog', { name: 'Bo changed this account while you were editing' })
    expect(dialog.textContent).toContain(
      'Nothing is lost. 4 changes fit together and are combined. 6 need your decision.',
    )
    expect(dialog.textContent).not.toMatch(/\b(mine|theirs|ours|local|remote|incoming|base|conflict|409)\b/i)
    await focused()
  })

  it('has nothing checked where something is to decide', () => {
    open(startSession())
    expect(screen.getAllByRole('radio').filter((element) => element.matches(':checked'))).toEqual([])
  })

  it('names each answer by whose it is and its whole value', () => {
    open(startSession())
    const phone = within(group(/^Phone/))
    expect(phone.getAllByRole('radio').map((element) => element.getAttribute('aria-label'))).toEqual([
      'Your change: +44 20 7946 0018',
      "Bo's change: +44 20 7946 0055",
      'Original: +44 20 7946 0000',
      'Write something else',
    ])
    expect(radio(/^Apply both/).getAttribute('aria-label')).toBe('Apply both: €5,500 (+€1,000 and −€500)')
  })

  it('mounts what is unchanged when it is opened', async () => {
    const { user } = open(startSession())
    expect(document.querySelector('[data-path="/email"]')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Unchanged (2)' }))
    expect(document.querySelector('[data-path="/email"]')?.getAttribute('data-state')).toBe('unchanged')
  })

  it('says what was added and removed in words, too', () => {
    open(startSession())
    for (const mark of document.querySelectorAll('ins, del'))
      expect(mark.textContent).toMatch(mark.tagName === 'INS' ? /^added: / : /^removed: /)
  })
})

describe('choosing', () => {
  it('is counted, announced and previewed, and keeps the focus where it is', async () => {
    const { user, last } = open(startSession())
    const answer = radio(/^Bo's change: \+44 20 7946 0055/)
    await user.click(answer)
    expect(document.activeElement).toBe(answer)
    expect(screen.getByTestId('merge-progress').textContent).toBe('1 of 6 decided')
    expect(group(/^Phone/).textContent).toContain("You chose: Bo's change")
    expect(group(/^Phone/).dataset.state).toBe('decided')
    await waitFor(() => expect(status().textContent).toBe("Phone: Bo's change chosen. 1 of 6 decided."))
    expect(toResult(last.session).phone).toBe(theirs.phone)
  })

  it('shows in the preview what will be saved, field by field', async () => {
    const { user, last } = open(startPhoneSession())
    const field = (name: string) => screen.getByTestId('merge-preview').querySelector(`[data-field="${name}"] dd`)
    expect(field('phone')?.textContent).toBe('(not decided)')
    await user.click(radio(/^Your change/))
    const { name, email, phone, company, tags, notes } = toResult(last.session)
    for (const [key, value] of Object.entries({ name, email, phone, company, notes }))
      expect(field(key)?.textContent).toBe(value)
    expect(field('tags')?.textContent).toBe(tags.join(', '))
    expect(field('creditLimit')?.textContent).toBe('€5,000')
  })

  it('takes something else that is written, and keeps it while others are tried', async () => {
    const { user, last } = open(startPhoneSession())
    await user.click(radio(/^Write something else/))
    const box = screen.getByRole('textbox', { name: 'Write something else' })
    await user.clear(box)
    await user.type(box, '1jk?')
    expect(toResult(last.session).phone).toBe('1jk?')
    await user.click(radio(/^Original/))
    await user.click(radio(/^Write something else/))
    expect(screen.getByRole('textbox', { name: 'Write something else' })).toHaveProperty('value', '1jk?')
  })

  it('decides the rest in one step, which is undone in one', async () => {
    const { user, last } = open(startSession())
    await user.click(radio(/^Bo's change: \+44 20 7946 0055/))
    await user.click(screen.getByRole('button', { name: 'Decide the rest' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Use my change for the 5 left' }))
    expect(screen.getByTestId('merge-progress').textContent).toBe('6 of 6 decided')
    expect(toResult(last.session).phone).toBe(theirs.phone)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByTestId('merge-progress').textContent).toBe('1 of 6 decided')
    await waitFor(() => expect(status().textContent).toBe('Undone. 5 decisions are open again.'))
  })

  it('works by single keys in the list, and not once they are switched off', async () => {
    const { user, last } = open(startPhoneSession())
    await focused()
    await user.keyboard('{F8}')
    expect(group(/^Phone/).contains(document.activeElement)).toBe(true)
    await user.keyboard('2')
    expect(toResult(last.session).phone).toBe(theirs.phone)
    await user.keyboard('?')
    await user.click(await screen.findByRole('checkbox', { name: 'Single-key shortcuts' }))
    await user.click(screen.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body)
    await user.click(radio(/^Bo's change/))
    await user.keyboard('1')
    expect(toResult(last.session).phone).toBe(theirs.phone)
    localStorage.clear()
  })
})

describe('one decision at a time', () => {
  it('says which one is shown, and when it is the result', async () => {
    const { user } = open(startPhoneSession())
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await waitFor(() => expect(status().textContent).toBe('Will be saved'))
    await user.click(screen.getByRole('button', { name: 'Back' }))
    await waitFor(() => expect(status().textContent).toBe('Decision 1 of 1: Phone'))
  })
})

describe('saving', () => {
  it('with open decisions sends nothing and moves to the first', async () => {
    const { user, calls } = open(startSession())
    expect(save().getAttribute('aria-disabled')).toBe('true')
    expect(save().hasAttribute('disabled')).toBe(false)
    await user.click(save())
    expect(calls.onSave).not.toHaveBeenCalled()
    expect(group(/^Phone/).contains(document.activeElement)).toBe(true)
    await waitFor(() => expect(status().textContent).toBe('6 decisions left. Moved to Phone.'))
  })

  it('with a value that cannot be saved moves there', async () => {
    const written: MergeAction = { kind: 'choose', pointer: '/phone', decision: { custom: '0'.repeat(41) } }
    const { user, calls } = open(reduceMergeSession(startPhoneSession(), written))
    expect(group(/^Phone/).textContent).toContain('Phone is longer than 40 characters.')
    await user.click(save())
    expect(calls.onSave).not.toHaveBeenCalled()
    await waitFor(() => expect(status().textContent).toBe('1 problem to fix. Moved to Phone.'))
  })

  it('goes ahead once everything is decided', async () => {
    const { user, calls } = open(startPhoneSession())
    await user.click(radio(/^Your change/))
    expect(save().hasAttribute('aria-disabled')).toBe(false)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(calls.onSave).toHaveBeenCalledOnce()
  })
})

describe('leaving', () => {
  it('by Escape pauses', async () => {
    const { user, calls } = open(startPhoneSession())
    await focused()
    await user.keyboard('{Escape}')
    expect(calls.onPause).toHaveBeenCalledOnce()
  })

  it('is not meant by Escape in the text box: that closes the box and keeps the text', async () => {
    const { user, calls, last } = open(startPhoneSession())
    await user.click(radio(/^Write something else/))
    await user.type(screen.getByRole('textbox', { name: 'Write something else' }), '9{Escape}')
    expect(calls.onPause).not.toHaveBeenCalled()
    expect(screen.queryByRole('textbox', { name: 'Write something else' })).toBeNull()
    expect(toResult(last.session).phone).toBe('+44 20 7946 00189')
  })

  it('for good asks first', async () => {
    const { user, calls } = open(startSession())
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Discard my changes…' }))
    const question = screen.getByRole('group', { name: "Discard your 7 changes and keep Bo's version?" })
    expect(calls.onDiscard).not.toHaveBeenCalled()
    await user.click(within(question).getByRole('button', { name: 'Discard my changes' }))
    expect(calls.onDiscard).toHaveBeenCalledOnce()
  })
})

describe('a third save', () => {
  it('of a decided value asks to check it, shows the earlier choice, and is announced', async () => {
    const { user, last } = open(startPhoneSession())
    await user.click(radio(/^Bo's change/))
    const moved = { ...last.session.theirs, phone: '+44 20 7946 0077' }
    const everyone = { ...actors, phone: [bo, ana] }
    const next = rebaseSession(last.session, { theirs: moved, theirsVersion: 3, actors: everyone })
    act(() => last.set(next))
    expect(group(/^Phone/).dataset.state).toBe('recheck')
    expect(group(/^Phone/).textContent).toContain('Changed again — check')
    expect(radio(/^Bo and Ana's change/)).toHaveProperty('checked', true)
    expect(screen.getByTestId('merge-progress').textContent).toBe('0 of 1 decided')
    await waitFor(() => expect(status().textContent).toBe('Ana saved again. 1 new decision.'))
    await user.click(screen.getByRole('button', { name: 'Keep this choice' }))
    expect(group(/^Phone/).dataset.state).toBe('decided')
    expect(toResult(last.session).phone).toBe('+44 20 7946 0077')
  })
})

describe('long text', () => {
  it('is decided by passages, or written as a whole and back', async () => {
    const { user, last } = open(startSession())
    await user.click(within(group(/^Notes, passage 1 of 2/)).getByRole('radio', { name: 'Both: yours first' }))
    expect(toResult(last.session).notes).toContain('sixty days net. Payment terms are fourteen days net.')
    const before = last.session.answers
    await user.click(screen.getByRole('button', { name: 'Edit the result' }))
    await user.type(screen.getByRole('textbox', { name: 'The whole text, combined' }), ' End.')
    expect(toResult(last.session).notes).toMatch(/ End\.$/)
    expect(group(/^Notes/).textContent).toContain('You edited this')
    await user.click(screen.getByRole('button', { name: 'Go back to passages' }))
    expect(last.session.answers).toEqual(before)
  })
})
