// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { toRows } from '@/lib/conflict/merge-rows'
import { type MergeSession, rebaseSession, reduceMergeSession } from '@/lib/conflict/merge-session'
import { actors, ana, bo, startSession } from '@/lib/conflict/merge-session.fixture'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { GermanWords } from '@/messages/german.fixture'
import { DeletedDialog } from './deleted-dialog'
import { base, findForeignWords, mine, theirs } from './german.fixture'
import { openMerge } from './merge-dialog.fixture'
import { toMergeReceipt } from './merge-receipt'
import { PausedBanner } from './paused-banner'
import { loadWords } from './words.fixture'

afterEach(cleanup)

const start = (more: Parameters<typeof startSession>[0] = {}) => startSession({ base, mine, theirs, ...more })
const open = (session: MergeSession) => openMerge(session, GermanWords)
const expectGerman = () => expect(findForeignWords(document.body)).toEqual([])
const status = () => screen.getByTestId('merge-status').textContent
const press = (text: string) => fireEvent.click(screen.getByText(text))

const toPoints = (session: MergeSession) => toRows(session).flatMap(({ points }) => points)

/** Every place folded out, as after a press on each "Change this". */
const revealAll = (session: MergeSession) =>
  toPoints(session).reduce((last, { pointer }) => reduceMergeSession(last, { kind: 'reveal', pointer }), session)

/** Something else is written at every place. */
const writeAll = (session: MergeSession) =>
  toPoints(session).reduce((last, { pointer, kind, mine, base }) => {
    const isWritten = kind !== 'item' && kind !== 'order' && kind !== 'set'
    const decision = { custom: mine ?? base ?? null }
    return isWritten ? reduceMergeSession(last, { kind: 'choose', pointer, decision }) : last
  }, revealAll(session))

describe('the dialog in German', () => {
  it('has no word of another language, folded out', () => {
    open(revealAll(start()))
    screen.getByRole('dialog', { name: 'Bo hat dieses Konto geändert, während Sie es bearbeitet haben' })
    press('Unverändert (1)')
    expectGerman()
  })

  it('has none in menus and in what they lead to', async () => {
    const { user } = open(startSession({ base, mine: { ...base, phone: '1', company: 'x' }, theirs }))
    await user.click(screen.getByText('Rest entscheiden'))
    await screen.findByText('Die Änderung von Bo für die letzte offene übernehmen')
    expectGerman()
    await user.keyboard('{Escape}')
    await user.click(screen.getByText('Mehr'))
    await user.click(await screen.findByText('Tastenkürzel'))
    await screen.findByText('Kürzel mit einzelnen Tasten')
    expectGerman()
    await user.keyboard('{Escape}')
    await user.click(screen.getByText('Mehr'))
    await user.click(await screen.findByText('Meine Änderungen verwerfen …'))
    await screen.findByText('Ihre 2 Änderungen verwerfen und die Version von Bo behalten?')
    expectGerman()
  })

  it('has none in the boxes to write in, nor in what was decided', () => {
    open(writeAll(start()))
    expect(screen.getByText('Vereinigtes Königreich').tagName).toBe('OPTION')
    press('Ergebnis bearbeiten')
    expectGerman()
  })

  it('has none in what is announced', async () => {
    open(
      startSession({
        base,
        mine: { ...base, phone: '1', company: 'x' },
        theirs: { ...base, phone: '2', company: 'y' },
      }),
    )
    const says = async (name: string, said: string) => {
      press(name)
      await waitFor(() => expect(status()).toBe(said))
      expectGerman()
    }
    await says('Zusammengeführt speichern', 'Noch 2 Entscheidungen. Weiter bei Telefon.')
    fireEvent.click(document.querySelector('[data-point="/phone"] [data-choice=theirs]') ?? document.body)
    await waitFor(() => expect(status()).toBe('Telefon: „Änderung von Bo“ gewählt. 1 von 2 entschieden.'))
    await says('Rückgängig', 'Rückgängig gemacht. Telefon braucht wieder eine Entscheidung.')
    await says('Wiederholen', 'Wiederholt. 1 von 2 entschieden.')
  })

  it('has none after a third save, nor at what cannot be saved', () => {
    const decided = reduceMergeSession(start(), { kind: 'choose-rest', by: 'theirs' })
    const { last } = open(reduceMergeSession(decided, { kind: 'choose', pointer: '/name', decision: { custom: '' } }))
    const everyone = { ...actors, phone: [bo, ana] }
    const newer = { theirs: { ...theirs, phone: '1', notes: base.notes }, theirsVersion: 3, actors: everyone }
    act(() => last.set(rebaseSession(last.session, newer)))
    expect(screen.getByText('„Name“ darf nicht leer sein.')).toBeDefined()
    expect(screen.getAllByText(/^Ana hat das nach Ihrer Entscheidung/)).toHaveLength(1)
    expectGerman()
  })

  it.each([
    ['one’s own other tab', [{ ...bo, id: 'me' }], 'Sie haben dieses Konto in einem anderen Tab geändert'],
    ['somebody unknown', [], 'Jemand hat dieses Konto geändert, während Sie es bearbeitet haben'],
    ['two people', [bo, ana], 'Bo und Ana haben dieses Konto geändert, während Sie es bearbeitet haben'],
  ])('has none about %s', (_, people, title) => {
    open(start({ actors: Object.fromEntries(Object.keys(base).map((field) => [field, people])) }))
    screen.getByRole('dialog', { name: title })
    expectGerman()
  })

  it('writes amounts as Germans do, and reads them so', async () => {
    const { user } = open(start())
    const both = screen.getByRole('radio', { name: /^Beides anwenden/ })
    expect(both.getAttribute('aria-label')).toBe('Beides anwenden: 5.500\u{a0}€ (+1.000\u{a0}€ und −500\u{a0}€)')
    await user.click(document.querySelector('[data-point="/creditLimit"] [data-choice=custom]') ?? document.body)
    const box = screen.getByRole('textbox', { name: 'Etwas anderes schreiben' })
    expect(box).toHaveProperty('value', '6.000')
    await user.clear(box)
    await user.type(box, '8.000')
    expect(screen.getByTestId('merge-preview').textContent).toContain('8.000\u{a0}€')
  })
})

describe('around the dialog in German', () => {
  it('is no word of another language', () => {
    const gone = {
      ...{ type: '', title: '', status: 409, detail: '', instance: '', requestId: '', code: 'deleted' as const },
      ...{ deletedAt: bo.at, deletedBy: bo, lastVersion: 2, restorable: true },
      last: { ...base, id: '', version: 2, createdAt: bo.at, createdBy: bo, updatedAt: bo.at, updatedBy: bo },
    }
    const ignore = () => undefined
    const actions = { onRestore: ignore, onSaveAsNew: ignore, onDiscard: ignore, onClose: ignore }
    render(<DeletedDialog problem={gone} mine={mine} canRestore={false} {...actions} />, { wrapper: GermanWords })
    render(<PausedBanner session={start()} onResume={ignore} />, { wrapper: GermanWords })
    const heading = screen.getByRole('heading', { level: 2 })
    expect(heading.textContent).toMatch(/^Bo hat dieses Konto .+ gelöscht$/)
    heading.remove()
    expectGerman()
  })

  it('is a receipt that names the fields', async () => {
    const clean = start({ mine: { ...base, phone: '1' }, theirs: { ...base, company: 'x', tags: [] } })
    const receipt = toMergeReceipt(clean, { myId: 'me', isSaved: true, words: await loadWords('de') })
    expect(receipt.title).toBe('Gespeichert, zusammen mit der Änderung von Bo.')
    expect(receipt.description).toBe('Bo hat Firma und Schlagwörter geändert. Sie haben Telefon geändert.')
  })

  it('is translated, message by message', () => {
    const [english, german] = [toMessages(en.conflict), toMessages(de.conflict)]
    const same = Object.keys(english).filter((key) => english[key] === german[key])
    expect(same.sort()).toEqual([...alike].sort())
  })
})

/** What is only keys, or only holds its arguments together. */
const alike = [
  'shortcuts.keys.leave',
  'places.contact',
  'places.member',
  'passages.named',
  'options.named',
  'options.namedWithDifference',
]

const toMessages = (catalogue: object, path = ''): Record<string, string> =>
  Object.assign(
    {},
    ...Object.entries(catalogue).map(([key, value]) =>
      typeof value === 'string' ? { [path + key]: value } : toMessages(value, `${path}${key}.`),
    ),
  )
