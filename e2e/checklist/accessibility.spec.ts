import type { Page } from '@playwright/test'
import type { AccountPage } from '../account-page'
import { expect, test } from '../fixtures'
import { openManyDecisions, openPhoneDecision } from './decisions'
import { pressUntilFocused, readFocus, readFocusOrder } from './focus'

const anas = '+44 20 7946 0018'

/** Switches the single keys off by keys alone, and is back at the heading of the dialog. */
async function switchSingleKeysOff({ page, dialog }: AccountPage): Promise<void> {
  await pressUntilFocused(page, 'Tab', dialog.getByRole('button', { name: 'More' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Copy my version' })).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByRole('menuitem', { name: 'Keyboard shortcuts' })).toBeFocused()
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list.getByRole('heading')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(list.getByRole('checkbox', { name: 'Single-key shortcuts' })).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
}

test.describe('the merge dialog for everybody', () => {
  test('51 · the focus is on the heading, in view, and the summary alone describes the dialog', async ({
    api,
    openAccount,
  }) => {
    const { ana } = await openPhoneDecision(api, openAccount)
    const heading = ana.dialog.getByRole('heading', { level: 2, name: /^Bo changed this account/ })
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport({ ratio: 1 })
    await expect(ana.dialog).toHaveAccessibleDescription('Nothing is lost. 1 needs your decision.')
    await expect(ana.dialog.getByRole('heading', { level: 3 })).toHaveText([
      'Needs your decision (1)',
      'Unchanged (9)',
      'Will be saved',
    ])
    await expect(ana.dialog.getByRole('heading', { level: 1 })).toHaveCount(0)
    for (const landmark of ['banner', 'contentinfo', 'main'] as const)
      await expect(ana.dialog.getByRole(landmark)).toHaveCount(0)
  })

  test('52 · Tab never leaves the dialog, and what is behind it is out of reach', async ({ api, openAccount }) => {
    const { ana } = await openPhoneDecision(api, openAccount)
    await expect(ana.page.getByRole('form', { name: 'Account' })).toHaveCount(0)
    await expect(ana.page.getByRole('banner')).toHaveCount(0)
    for (const [key, times] of [
      ['Tab', 40],
      ['Shift+Tab', 5],
    ] as const)
      for (let presses = 0; presses < times; presses++) {
        await ana.page.keyboard.press(key)
        await expect(ana.dialog.locator(':focus')).toHaveCount(1)
      }
  })

  test('52 · the focus stays in the dialog when a button goes with what it does', async ({ api, openAccount }) => {
    const { ana } = await openManyDecisions(api, openAccount)
    const { keyboard } = ana.page
    await ana.dialog.getByRole('button', { name: 'Decide the rest' }).focus()
    await keyboard.press('Enter')
    await expect(ana.page.getByRole('menuitem', { name: 'Use my change for the 5 left' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(ana.dialog.getByRole('heading', { level: 2 })).toBeFocused()
    await ana.row('Phone').getByRole('button', { name: 'Clear choice' }).focus()
    await keyboard.press('Enter')
    await expect(ana.row('Phone').getByRole('radio', { name: /^Your change/ })).toBeFocused()
    await ana.row('Company').getByRole('button', { name: 'Change this' }).focus()
    await keyboard.press('Enter')
    await expect(ana.row('Company').getByRole('button', { name: 'Done' })).toBeFocused()
  })

  test('54 · each decision is a group named after its field, each answer named by its label and whole value', async ({
    api,
    openAccount,
  }) => {
    const { ana } = await openManyDecisions(api, openAccount)
    const decisions = {
      'Phone Needs your decision': [
        'Your change: +44 20 7946 0018',
        "Bo's change: +44 20 7946 0055",
        'Original: +44 20 7946 0000',
        'Write something else',
      ],
      'Credit limit Needs your decision': [
        'Your change: €6,000 (+€1,000)',
        "Bo's change: €4,500 (−€500)",
        'Original: €5,000',
        'Apply both: €5,500 (+€1,000 and −€500)',
        'Write something else',
      ],
      'Notes, passage 1 of 2 Needs your decision': [
        'Both changes: Pays by card within ten days.',
        'Your wording: Pays by card within thirty days.',
        "Bo's wording: Pays by invoice within ten days.",
        'Original: Pays by invoice within thirty days.',
        'Edit this passage',
      ],
      'Dana Reed, Role': [
        'Your change: Head of buying',
        "Bo's change: Planner",
        'Original: Buyer',
        'Write something else',
      ],
    }
    for (const [name, answers] of Object.entries(decisions)) {
      const group = ana.dialog.getByRole('group', { name, exact: true })
      const names = await group
        .getByRole('radio')
        .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label')))
      expect([...names].sort(), name).toEqual([...answers].sort())
      for (const radio of await group.getByRole('radio').all()) {
        const seen = await radio.evaluate((input) => {
          const label = input.closest('label')?.querySelector('span > span')?.cloneNode(true)
          if (!(label instanceof HTMLElement)) return 'no label'
          for (const hidden of label.querySelectorAll('[aria-hidden], .text-muted')) hidden.remove()
          return label.textContent
        })
        await expect(radio).toHaveAccessibleName(new RegExp(`^${seen}(: |$)`))
      }
    }
    await expect(ana.row('Contacts').getByRole('group', { name: /^Dana Reed, Role/ })).toHaveCount(1)
  })

  test('55 · the status line is in the dialog before its first message, and says each choice', async ({
    api,
    openAccount,
  }) => {
    const { ana } = await openManyDecisions(api, openAccount)
    const status = ana.dialog.getByTestId('merge-status')
    await expect(status).toHaveRole('status')
    await expect(status).toHaveText('')
    const before = await status.elementHandle()
    await ana.choose('Phone', /^Bo's change/)
    await expect(status).toHaveText("Phone: Bo's change chosen. 1 of 5 decided.")
    await ana.page.keyboard.press('ControlOrMeta+z')
    await expect(status).toHaveText('Undone. Phone needs a decision again.')
    await ana.page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(status).toHaveText('Redone. 1 of 5 decided.')
    expect(await before?.evaluate((element) => element.isConnected)).toBe(true)
    await expect(ana.dialog.locator('[role=alert]')).toHaveCount(1)
    await expect(ana.dialog.locator('[aria-live]:not([role=status], [role=alert])')).toHaveCount(0)
  })

  test('56 · what was added or removed is said in words, too', async ({ api, openAccount }) => {
    const { ana } = await openManyDecisions(api, openAccount)
    const marks = await ana.dialog.locator('ins, del').evaluateAll((elements) =>
      elements.map((element) => ({
        kind: element.tagName,
        words: element.firstElementChild?.textContent ?? '',
        isHidden: element.firstElementChild?.matches('.sr-only') ?? false,
      })),
    )
    expect(marks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['INS', 'DEL']))
    for (const { kind, words, isHidden } of marks) {
      expect(words).toMatch(kind === 'INS' ? /^added( by (you|Bo))?: $/ : /^removed: $/)
      expect(isHidden).toBe(true)
    }
  })

  test('57 · a merge is read, decided and saved with the keyboard alone, single keys switched off', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const { keyboard } = ana.page
    await ana.field('Phone').focus()
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type(anas)
    await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
    await keyboard.press('Enter')
    await expect(ana.dialog.getByRole('heading', { name: /^Bo changed/ })).toBeFocused()
    await switchSingleKeysOff(ana)

    const radios = ana.row('Phone').getByRole('radio')
    await pressUntilFocused(ana.page, 'Tab', radios.first())
    await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveCount(0)
    await keyboard.press('ArrowDown')
    await expect(radios.nth(1)).toBeChecked()
    await keyboard.press('ArrowUp')
    await expect(radios.first()).toBeChecked()
    await pressUntilFocused(ana.page, 'Tab', ana.saveMergedButton)
    await keyboard.press('Enter')
    await expect(ana.dialog).toBeHidden()
    await expect(ana.saveButton).toBeFocused()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })

  test('58 · single keys act in the list alone: they type in a text field, and do nothing once switched off', async ({
    api,
    openAccount,
  }) => {
    const { ana } = await openManyDecisions(api, openAccount)
    const { keyboard } = ana.page
    const checked = ana.dialog.getByRole('radio', { checked: true })
    const phone = ana.row('Phone')
    for (const key of '120jnu?') await keyboard.press(key)
    await expect(ana.dialog.getByRole('heading', { name: /^Bo changed/ })).toBeFocused()
    await expect(checked).toHaveCount(0)

    await keyboard.press('F8')
    for (const [key, answer] of [
      ['2', /^Bo's change/],
      ['1', /^Your change/],
      ['0', /^Original/],
    ] as const) {
      await keyboard.press(key)
      await expect(phone.getByRole('radio', { name: answer })).toBeChecked()
    }
    await keyboard.press('n')
    await expect(ana.row('Credit limit').locator(':focus')).toHaveCount(1)
    await keyboard.press('3')
    await expect(ana.row('Credit limit').getByRole('radio', { name: /^Apply both/ })).toBeChecked()
    await keyboard.press('u')
    await expect(ana.row('Credit limit').getByRole('radio', { checked: true })).toHaveCount(0)
    await keyboard.press('Shift+U')
    await expect(ana.row('Credit limit').getByRole('radio', { name: /^Apply both/ })).toBeChecked()
    await keyboard.press('k')
    await expect(phone.locator(':focus')).toHaveCount(1)
    await keyboard.press('j')
    await expect(ana.row('Credit limit').locator(':focus')).toHaveCount(1)
    await keyboard.press('Shift+F8')
    await expect(ana.row('Notes').locator(':focus')).toHaveCount(1)

    await ana.page.keyboard.press('k')
    await keyboard.press('k')
    await keyboard.press('k')
    await keyboard.press('e')
    const box = phone.getByRole('textbox')
    await expect(box).toBeFocused()
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type('1jk?')
    await expect(box).toHaveValue('1jk?')
    await expect(checked).toHaveCount(2)
    await keyboard.press('Escape')
    await expect(phone.getByRole('radio', { name: 'Write something else' })).toBeFocused()
    await expect(phone).toContainText('1jk?')

    await keyboard.press('?')
    const list = ana.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await list.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck()
    await keyboard.press('Escape')
    await expect(phone.getByRole('radio', { name: 'Write something else' })).toBeFocused()
    for (const key of '1230eujknp?') await keyboard.press(key)
    await expect(list).toBeHidden()
    await expect(phone.getByRole('radio', { checked: true })).toHaveAccessibleName('Write something else')
    await expect(phone.getByRole('radio', { name: 'Write something else' })).toBeFocused()

    await keyboard.press('Escape')
    await expect(ana.dialog).toBeHidden()
    ana.page.on('dialog', (question) => question.accept())
    await ana.page.reload()
    await ana.page.getByRole('button', { name: 'Resume merge' }).click()
    await expect(ana.dialog.getByRole('heading', { name: /^Bo changed/ })).toBeFocused()
    await keyboard.press('F8')
    await expect(ana.row('Contacts').locator(':focus')).toHaveCount(1)
    await keyboard.press('1')
    await expect(ana.row('Contacts').getByRole('radio', { checked: true })).toHaveCount(0)
  })

  const sizes = {
    wide: { width: 1280, height: 720 },
    low: { width: 900, height: 420 },
    phone: { width: 390, height: 700 },
  }
  for (const [size, viewport] of Object.entries(sizes))
    test(`60 · what has the focus is never covered by header or footer (${size})`, async ({ api, openAccount }) => {
      const { ana } = await openManyDecisions(api, openAccount, { viewport })
      const covered = await listCovered(ana.page)
      expect(covered).toEqual([])
    })

  test('67 · no positive tabindex; the focus moves in the order of the document', async ({ api, openAccount }) => {
    const { ana } = await openManyDecisions(api, openAccount)
    await expect(ana.page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])')).toHaveCount(0)
    const order = await readFocusOrder(ana.page)
    expect(order.map(({ at }) => at)).toEqual(order.map(({ at }) => at).toSorted((a, b) => a - b))
    const names = order.map(({ name }) => name)
    const tabled = [
      'Next decision',
      'Decide the rest',
      'More',
      'Close',
      'Your change: +44 20 7946 0018',
      'Combined for you (1)',
    ]
    const later = ['Unchanged (5)', 'Will be saved', 'Close and finish later', 'Save merged account']
    expect(names[0]).toBe('Next decision')
    expect(names.at(-1)).toBe('Save merged account')
    expect(names.filter((name) => tabled.includes(name) || later.includes(name))).toEqual([...tabled, ...later])
  })
})

/** Goes once around the dialog, and lists what had the focus where nothing of it could be seen. */
async function listCovered(page: Page): Promise<string[]> {
  const covered: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const { name, isCovered } = await readFocus(page)
    if (isCovered) covered.push(name)
    if (name === 'Save merged account') return covered
  }
  return [...covered, 'never came around']
}
