// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { rebaseSession, toResult } from '@/lib/conflict/merge-session'
import { actors, startSession } from '@/lib/conflict/merge-session.fixture'
import { ofBoth, startSentence, withSentence } from '@/lib/conflict/one-sentence.fixture'
import { openMerge } from './merge-dialog.fixture'

afterEach(cleanup)

const status = () => screen.getByTestId('merge-status')
const row = () => screen.getByTestId('merge-preview').querySelector('[data-field="notes"] dd')
const bothChanges = () => screen.getByRole('radio', { name: `Both changes: ${ofBoth}` })
const saveAgain = (last: ReturnType<typeof openMerge>['last'], sentence: string) =>
  act(() => last.set(rebaseSession(last.session, { theirs: withSentence(sentence), theirsVersion: 3, actors })))

describe('one sentence that both changed', () => {
  it('offers both changes first, unchecked, as one sentence with its words marked by who wrote them', () => {
    openMerge(startSentence())
    const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))
    expect(names).toEqual([
      `Both changes: ${ofBoth}`,
      'Your wording: Pays by card within thirty days.',
      "Bo's wording: Pays by invoice within ten days.",
      'Original: Pays by invoice within thirty days.',
      'Edit this passage',
    ])
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
    const marks = bothChanges().closest('label')?.querySelectorAll('ins') ?? []
    expect([...marks].map(({ textContent }) => textContent)).toEqual(['added by you: card', 'added by Bo: ten'])
    expect(row()?.textContent).not.toContain(ofBoth)
  })

  it('says that both changes are kept where it suggests that', () => {
    openMerge(startSentence())
    const id = bothChanges().getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(id)?.textContent).toBe('Suggested: keeps both changes')
  })

  it('counts, announces and previews that choice', async () => {
    const { user, last } = openMerge(startSentence())
    await user.click(bothChanges())
    await waitFor(() =>
      expect(status().textContent).toBe('Notes: Both changes chosen. The decision is made. You can save.'),
    )
    expect(screen.getByRole('group', { name: 'Notes You chose: Both changes' })).toBeTruthy()
    expect(row()?.textContent).toBe(toResult(last.session).notes)
    expect(row()?.textContent).toContain(ofBoth)
  })

  it('is chosen by its key, and by the suggestions for the rest', async () => {
    const { user, last } = openMerge(startSentence())
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
    await user.keyboard('{F8}3')
    expect(toResult(last.session).notes).toContain(ofBoth)
    await user.keyboard('u')
    await user.click(screen.getByRole('button', { name: 'Decide the rest' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Use the suggestion for 1 left' }))
    expect(bothChanges()).toHaveProperty('checked', true)
  })
})

describe('both changes after a third save', () => {
  it('are shown as they were and as they are, to be kept', async () => {
    const { user, last } = openMerge(startSentence())
    await user.click(bothChanges())
    saveAgain(last, 'Pays by invoice within five days.')
    const notes = screen.getByRole('group', { name: /^Notes, passage/ })
    expect(notes.textContent).toContain('You chose Both changes before.')
    expect(within(notes).getByText(ofBoth).closest('dd')?.previousElementSibling?.textContent).toBe('When you decided')
    await user.click(screen.getByRole('button', { name: 'Keep this choice' }))
    expect(toResult(last.session).notes).toContain('Pays by card within five days.')
  })

  it('are named, but neither checked nor to be kept where they no longer fit together', async () => {
    const { user, last } = openMerge(startSentence())
    await user.click(bothChanges())
    saveAgain(last, 'Pays by transfer within ten days.')
    const notes = screen.getByRole('group', { name: /^Notes, passage/ })
    expect(notes.textContent).toContain('You chose Both changes before.')
    expect(screen.queryByRole('button', { name: 'Keep this choice' })).toBeNull()
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
    expect(screen.getByRole('radio', { name: 'Both: yours first' })).toBeDefined()
  })
})

describe('two wordings that do not fit into one', () => {
  it('are offered one after the other, as before', () => {
    openMerge(startSession())
    const passage = within(screen.getByRole('group', { name: /^Notes, passage 1 of 2/ }))
    expect(passage.queryByRole('radio', { name: /^Both changes/ })).toBeNull()
    expect(passage.getAllByRole('radio', { name: /^Both: / })).toHaveLength(2)
  })
})
