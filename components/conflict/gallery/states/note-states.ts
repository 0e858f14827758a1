import { after, merge, paragraphs, toNotes } from '../gallery-records'
import type { GalleryState } from '../gallery-state'

const notes = (mine: string, theirs: string, base = toNotes()) =>
  merge({ base: { notes: base }, mine: { notes: mine }, theirs: { notes: theirs } })

const passages = () =>
  notes(
    toNotes({
      1: 'Payment terms are sixty days net. Invoices go to the accounts desk.',
      3: 'Dana prefers calls before noon.',
      4: 'Next review in June. Ask about the new warehouse.',
    }),
    toNotes({
      1: 'Payment terms are fourteen days net. Invoices go to the accounts desk.',
      2: 'The warehouse in Leeds opens at six. Deliveries must be announced one day ahead.',
      3: 'Dana prefers e-mail.',
    }),
  )

const lines = Array.from({ length: 60 }, (_, index) => `Delivery ${index + 1}: complete, signed at the gate.`)
const withLine = (changes: Readonly<Record<number, string>>) =>
  lines.map((line, index) => changes[index] ?? line).join('\n')

/** One line of words that repeat without an order: comparing two of them by words takes too many steps. */
function toNoise(seed: number): string {
  let state = seed
  const words = Array.from({ length: 3_000 }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state % 2 === 0 ? 'crate' : 'pallet'
  })
  return words.join(' ')
}

export const noteStates: readonly GalleryState[] = [
  { name: 'notes', title: 'Passages, combined and to decide', makeSession: passages },
  {
    name: 'notes-decided',
    title: 'Passages, decided',
    makeSession: () => after(passages(), { kind: 'choose-rest', by: 'mine' }),
  },
  {
    name: 'notes-edited',
    title: 'The result, edited by hand',
    makeSession: () =>
      after(passages(), { kind: 'edit-result', pointer: '/notes', text: 'Terms: thirty days.\n\nCalls before noon.' }),
  },
  {
    name: 'notes-both-added',
    title: 'Both added at one place',
    makeSession: () =>
      notes(
        `${toNotes()}\n\nThe driver needs a badge for the gate.`,
        `${toNotes()}\n\nBring two copies of the delivery note.`,
      ),
  },
  {
    name: 'notes-edit-delete',
    title: 'A passage edited by you, removed by them',
    makeSession: () => notes(toNotes({ 3: 'Dana prefers calls before noon, on her mobile.' }), toNotes({ 3: '' })),
  },
  {
    name: 'notes-rewritten',
    title: 'A passage rewritten',
    makeSession: () =>
      notes(
        toNotes({ 1: 'From May on they pay by card within a week, and every bill is sent by post to head office.' }),
        toNotes({ 1: 'Payment terms are fourteen days net. Invoices go to the accounts desk in York.' }),
      ),
  },
  {
    name: 'notes-moved',
    title: 'A paragraph moved by you, edited by them',
    makeSession: () =>
      notes(
        [paragraphs[2], paragraphs[0], paragraphs[1], paragraphs[3], paragraphs[4]].join('\n\n'),
        toNotes({ 2: 'The warehouse in Leeds opens at six. Deliveries must be announced one day ahead.' }),
      ),
  },
  {
    name: 'notes-check',
    title: 'To check: two lines, one below the other',
    makeSession: () =>
      notes('Call on Tuesday.\nAsk for Kim.\n', 'Call on Monday.\nAsk for Lee.\n', 'Call on Monday.\nAsk for Kim.\n'),
  },
  {
    name: 'notes-folded',
    title: 'Long notes, unchanged lines folded',
    makeSession: () =>
      notes(
        withLine({ 20: 'Delivery 21: two boxes short.', 50: 'Delivery 51: late.' }),
        withLine({ 20: 'Delivery 21: one box short.' }),
        withLine({}),
      ),
  },
  {
    name: 'notes-too-large',
    title: 'Too large to compare by words',
    makeSession: () => notes(toNoise(1), toNoise(2), toNoise(3)),
  },
  {
    name: 'notes-emptied',
    title: 'Notes emptied by you, edited by them',
    makeSession: () => notes('', toNotes({ 4: 'Next review in July.' })),
  },
]
