import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'

const [ships, pays, asks] = ['Ships on Mondays.', 'Pays by invoice within thirty days.', 'Ask for the harbour gate.']
const toNotes = (...texts: readonly string[]) => texts.join('\n\n')
const markers = /<<<<<<<|=======|>>>>>>>/

test.describe('long text', () => {
  test('44 · changes in paragraphs apart are combined, changes in one sentence are one decision', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create({ notes: toNotes(ships, pays, asks) })
    const ana = await openAccount('ana', account)
    await ana.type('Notes', toNotes('Ships on Tuesdays.', pays, asks))
    await api('bo').save(account.id, { notes: toNotes(ships, pays, 'Ask for the south gate.') })
    await ana.save()
    await ana.expectToast("Saved, together with Bo's change.")
    await expect(ana.dialog).toHaveCount(0)
    const apart = toNotes('Ships on Tuesdays.', pays, 'Ask for the south gate.')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, notes: apart })

    await ana.type('Notes', apart.replace('by invoice', 'by card'))
    await api('bo').save(account.id, { notes: apart.replace('thirty', 'ten') })
    await ana.saveIntoDialog()
    await expect(ana.dialog.getByTestId('merge-progress')).toHaveText('0 of 1 decided')
    await expect(ana.row('Notes')).toHaveAccessibleDescription('1 passage needs your decision')
    await expect(ana.row('Notes').getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(ana.page)
    await ana.choose('Notes', 'Both changes: Pays by card within ten days.')
    await expect(ana.dialog.getByRole('status')).toContainText('Notes: Both changes chosen.')
    await ana.saveMerged()
    const both = apart.replace('by invoice within thirty', 'by card within ten')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 5, notes: both })
  })

  test('45 · both wordings, yours first, stand one below the other, and no marker reaches any text', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create({ notes: toNotes(ships, pays) })
    const ana = await openAccount('ana', account, { permissions: ['clipboard-read', 'clipboard-write'] })
    await ana.type('Notes', toNotes(ships, 'Pays by card.'))
    await api('bo').save(account.id, { notes: toNotes(ships, 'Pays by transfer.') })
    await ana.saveIntoDialog()
    await ana.choose('Notes', /^Both: yours first/)
    const joined = toNotes(ships, 'Pays by card.\nPays by transfer.')
    await expect(ana.dialog.getByTestId('merge-preview')).toContainText('Pays by card. Pays by transfer.')

    await ana.choose('Notes', 'Edit this passage')
    await expect(ana.row('Notes').getByRole('textbox')).toHaveValue('Pays by card.\nPays by transfer.')
    await ana.dialog.getByRole('button', { name: 'More' }).click()
    await ana.page.getByRole('menuitem', { name: 'Copy my version' }).click()
    await expect(ana.dialog.getByRole('status')).toHaveText('Copied')
    const copied = await ana.page.evaluate(() => navigator.clipboard.readText())
    await ana.dialog.getByRole('button', { name: 'More' }).click()
    const [file] = await Promise.all([
      ana.page.waitForEvent('download'),
      ana.page.getByRole('menuitem', { name: 'Download my version' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toBe(copied)
    expect(copied).toContain('Pays by card.\nPays by transfer.')
    expect(copied).not.toMatch(markers)
    expect(await ana.dialog.textContent()).not.toMatch(markers)

    await ana.choose('Notes', /^Both: yours first/)
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, notes: joined })
  })

  const scripts = [
    ['English', 'Send them a test before noon, then wait for the reply.', ['test', 'text', 'letter']],
    ['Thai', 'กรุณาส่งสินค้าทุกวันจันทร์ที่คลังสินค้าริมท่าเรือก่อนเที่ยง', ['จันทร์', 'อังคาร', 'ศุกร์']],
    ['Japanese', '商品は毎週月曜日の午前中に港の倉庫へ届けてください。', ['月曜日', '火曜日', '金曜日']],
  ] as const
  test('46 · word marks start and end at word boundaries, in Thai and Japanese too', async ({ api, openAccount }) => {
    const write = (which: 0 | 1 | 2) =>
      toNotes(...scripts.map(([, sentence, words]) => sentence.replace(words[0], words[which])))
    const account = await api('ana').create({ notes: write(0) })
    const ana = await openAccount('ana', account)
    await ana.type('Notes', write(1))
    await api('bo').save(account.id, { notes: write(2) })
    await ana.saveIntoDialog()
    await expect(ana.dialog.getByTestId('merge-progress')).toHaveText('0 of 3 decided')
    for (const [index, [script, sentence, words]] of scripts.entries()) {
      const passage = ana.row('Notes').getByRole('group', { name: `Notes, passage ${index + 1} of 3` })
      for (const [label, word] of [
        ['Your wording', words[1]],
        ["Bo's wording", words[2]],
      ] as const) {
        const wording = sentence.replace(words[0], word)
        const radio = passage.getByRole('radio', { name: `${label}: ${wording}`, exact: true })
        const marks = await readMarks(radio)
        expect(marks.kinds, `${script}, ${label}`).toEqual(['DEL', 'INS'])
        expect(marks.torn, `${script}, ${label}: words cut by a mark`).toEqual([])
        expect([marks.before, marks.after]).toEqual([sentence, wording])
      }
    }
  })

  test('47 · unchanged text is folded, and is opened by the keyboard', async ({ api, openAccount }) => {
    const lines = Array.from({ length: 40 }, (_, index) => `Line ${index + 1} of the agreement.`)
    const write = (day: string) => [...lines, '', `Next review on ${day}.`].join('\n')
    const account = await api('ana').create({ notes: write('Monday') })
    const ana = await openAccount('ana', account)
    await ana.type('Notes', write('Tuesday'))
    await api('bo').save(account.id, { notes: write('Friday') })
    await ana.saveIntoDialog()
    const row = ana.row('Notes')
    await expect(row).toContainText('Line 40 of the agreement.')
    await expect(row).not.toContainText('Line 12 of the agreement.')

    const fold = row.getByRole('button', { name: 'Show 38 unchanged lines' })
    await ana.page.keyboard.press('F8')
    await ana.page.keyboard.press('Shift+Tab')
    await expect(fold).toBeFocused()
    await ana.page.keyboard.press('Enter')
    await expect(row).toContainText('Line 12 of the agreement.')
    const opened = row.getByRole('button', { name: 'Hide 38 unchanged lines' })
    await expect(opened).toBeFocused()
    await expect(opened).toHaveAttribute('aria-expanded', 'true')
    await ana.page.keyboard.press('Tab')
    await expect(row.getByRole('radio').first()).toBeFocused()
  })
})

/** The marks inside the card of an answer: their kinds, the texts around them, and the words that a mark cuts in two. */
const readMarks = (radio: Locator) =>
  radio.evaluate((input) => {
    const text = input.closest('label')?.querySelector('bdi')
    const kinds: string[] = []
    const sides = { before: '', after: '' }
    const edges: (readonly [side: 'before' | 'after', at: number])[] = []
    for (const node of text?.childNodes ?? []) {
      const isMark = node instanceof HTMLModElement
      const hidden = isMark ? (node.firstElementChild?.textContent ?? '') : ''
      const words = (node.textContent ?? '').slice(hidden.length)
      const side = node.nodeName === 'DEL' ? 'before' : 'after'
      if (isMark) {
        kinds.push(node.nodeName)
        edges.push([side, sides[side].length], [side, sides[side].length + words.length])
      }
      if (node.nodeName !== 'INS') sides.before += words
      if (node.nodeName !== 'DEL') sides.after += words
    }
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
    const torn = edges.flatMap(([side, at]) => {
      const word = [...segmenter.segment(sides[side])].find(
        ({ index, segment }) => index < at && at < index + segment.length,
      )
      return word === undefined ? [] : [word.segment]
    })
    return { kinds, torn, ...sides }
  })
