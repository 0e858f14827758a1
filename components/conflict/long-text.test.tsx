// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { toResult } from '@/lib/conflict/merge-session'
import { base, startSession } from '@/lib/conflict/merge-session.fixture'
import { ofBoth, startSentence } from '@/lib/conflict/one-sentence.fixture'
import { openMerge } from './merge-dialog.fixture'

afterEach(cleanup)

const group = (name: RegExp) => screen.getByRole('group', { name })
const passage = (index: number) => within(group(new RegExp(`^Notes, passage ${index} of`)))
const summary = () => document.getElementById(group(/^Notes \S/).getAttribute('aria-describedby') ?? '')?.textContent
const previewed = () => screen.getByTestId('merge-preview').querySelector('[data-field="notes"]')?.textContent
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write something else' })
const statusLine = () => screen.getByTestId('merge-status').textContent

describe('how far a long text is', () => {
  it('follows the decisions, in the row and in the preview', async () => {
    const { user } = openMerge(startSession())
    expect(summary()).toBe('2 passages need your decision, 2 combined')
    expect(previewed()).toContain('0 of 2 passages decided')
    await user.click(passage(1).getByRole('radio', { name: /^Your wording/ }))
    expect(summary()).toBe('1 passage needs your decision, 1 decided, 2 combined')
    expect(previewed()).toContain('1 of 2 passages decided')
    await user.click(passage(2).getByRole('radio', { name: /^Your wording/ }))
    expect(summary()).toBe('2 decided, 2 combined')
  })

  it('shows no text as decided that is not', async () => {
    const { user } = openMerge(startSession())
    expect(previewed()).not.toContain('thirty days')
    expect(previewed()?.match(/\(not decided\)/g)).toHaveLength(2)
    await user.click(passage(1).getByRole('radio', { name: /^Your wording/ }))
    expect(previewed()).toContain('Payment terms are sixty days net.')
    expect(previewed()?.match(/\(not decided\)/g)).toHaveLength(1)
  })
})

describe('editing a passage', () => {
  const start = async (first?: RegExp) => {
    const opened = openMerge(startSentence())
    if (first !== undefined) await opened.user.click(screen.getByRole('radio', { name: first }))
    await opened.user.click(screen.getByRole('radio', { name: 'Edit this passage' }))
    return opened
  }

  it('begins with one’s own wording', async () => {
    await start(/^Bo's wording/)
    expect(box().value.trim()).toBe('Pays by card within thirty days.')
  })

  it('begins with the combination once both changes were chosen', async () => {
    const { user } = await start(/^Both changes/)
    expect(box().value.trim()).toBe(ofBoth)
    await user.click(screen.getByRole('radio', { name: /^Your wording/ }))
    await user.click(screen.getByRole('radio', { name: 'Edit this passage' }))
    expect(box().value.trim()).toBe('Pays by card within thirty days.')
  })

  it('begins with the combination also where it was opened before without a word written', async () => {
    const { user } = await start()
    await user.click(screen.getByRole('radio', { name: /^Both changes/ }))
    await user.click(screen.getByRole('radio', { name: 'Edit this passage' }))
    expect(box().value.trim()).toBe(ofBoth)
  })

  it('begins with what was written before, whatever was chosen since', async () => {
    const { user } = await start()
    await user.clear(box())
    await user.type(box(), 'Pays in gold.')
    await user.click(screen.getByRole('radio', { name: /^Both changes/ }))
    await user.click(screen.getByRole('radio', { name: 'Edit this passage' }))
    expect(box().value).toBe('Pays in gold.')
  })

  it('begins with both wordings in the order that was chosen', async () => {
    const { user } = openMerge(startSession())
    await user.click(passage(1).getByRole('radio', { name: "Both: Bo's first" }))
    await user.click(passage(1).getByRole('radio', { name: 'Edit this passage' }))
    expect(box().value).toMatch(/fourteen days net\. Payment terms are sixty days net\./)
  })

  it('is announced once, not with every key', async () => {
    const { user } = await start()
    await waitFor(() => expect(statusLine()).toMatch(/your own text chosen/))
    const said = statusLine()
    await user.type(box(), '!!')
    expect(statusLine()).toBe(said)
  })
})

describe('the whole text in one box', () => {
  const edit = () => screen.getByRole('button', { name: 'Edit the result' })
  const whole = () => screen.getByRole('textbox', { name: 'The whole text, combined' })

  it('is left by Escape with nothing changed where nothing was written', async () => {
    const { user, calls } = openMerge(startSession())
    await user.click(edit())
    await waitFor(() => expect(document.activeElement).toBe(whole()))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(edit()))
    expect(calls.onPause).not.toHaveBeenCalled()
  })

  it('is closed by Escape with what was written, which can be edited on', async () => {
    const { user, last } = openMerge(startSession())
    await user.click(edit())
    await user.type(whole(), ' End.{Escape}')
    expect(screen.queryByRole('textbox', { name: 'The whole text, combined' })).toBeNull()
    expect(toResult(last.session).notes).toMatch(/ End\.$/)
    const again = within(group(/^Notes/)).getByRole('button', { name: 'Edit' })
    await waitFor(() => expect(document.activeElement).toBe(again))
    await user.click(again)
    await waitFor(() => expect(document.activeElement).toBe(whole()))
  })

  it('gives way to the passages with their answers, and says that a decision is open again', async () => {
    const { user, last } = openMerge(startSession())
    await user.click(passage(1).getByRole('radio', { name: /^Your wording/ }))
    await user.click(edit())
    await user.type(whole(), ' End.')
    expect(group(/^Notes/).textContent).toContain('You edited this')
    await user.click(screen.getByRole('button', { name: 'Go back to passages' }))
    expect(passage(1).getByRole('radio', { name: /^Your wording/ })).toHaveProperty('checked', true)
    expect(toResult(last.session).notes).not.toContain(' End.')
    await waitFor(() => expect(document.activeElement).toBe(edit()))
    await waitFor(() => expect(statusLine()).toBe('Notes needs a decision again.'))
  })
})

describe('text that nobody has to read', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `Line ${index + 1} of the notes.`)
  const withLast = (last: string) => ({ ...base, notes: [...lines, '', last].join('\n') })
  const open = () =>
    openMerge(startSession({ base: withLast('End.'), mine: withLast('End of it.'), theirs: withLast('End for now.') }))

  it('is folded but for the two lines beside a change, and its button keeps the focus', async () => {
    const { user } = open()
    const notes = () => group(/^Notes \S/).textContent
    expect(notes()).toContain('Line 20 of the notes.')
    expect(notes()).not.toContain('Line 18 of the notes.')
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
    const show = screen.getByRole('button', { name: 'Show 18 unchanged lines' })
    show.focus()
    await user.keyboard('{Enter}')
    expect(notes()).toContain('Line 18 of the notes.')
    expect(document.activeElement?.textContent).toBe('Hide 18 unchanged lines')
    await user.keyboard('{Enter}')
    expect(notes()).not.toContain('Line 18 of the notes.')
  })
})

describe('a passage that one side removed and nobody else changed', () => {
  it('is shown with its text struck through', () => {
    const withNotes = (notes: string) => ({ ...base, notes })
    const [kept, gone] = ['Ships on Mondays.\n\n', 'Ask for the harbour gate.\n\n']
    const [from, bos] = [withNotes(`${kept}${gone}Closed in May.`), withNotes(`${kept}Closed in May.`)]
    openMerge(startSession({ base: from, mine: { ...from, phone: '1' }, theirs: bos }))
    const place = group(/^Notes: Bo's change kept/)
    expect(place.querySelector('del')?.textContent).toBe('removed: Ask for the harbour gate.')
    expect(place.textContent).not.toContain('(empty)')
  })
})
