import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'

const paragraphs = ['Ships on Mondays.', 'Pays by invoice within thirty days.', 'Ask for the harbour gate.']
const toNotes = (...texts: readonly string[]) => texts.join('\n\n')
const [ships = '', pays = '', asks = ''] = paragraphs

test.describe('two people change the notes', () => {
  test('changes of adjacent lines are saved together, and Review marks them to check', async ({ api, openAccount }) => {
    const account = await api('ana').create({ notes: `${ships}\n${pays}\n${asks}` })
    const ana = await openAccount('ana', account)
    await ana.type('Notes', `Ships on Tuesdays.\n${pays}\n${asks}`)
    await api('bo').save(account.id, { notes: `${ships}\nPays by card within thirty days.\n${asks}` })
    await ana.save()
    await ana.expectToast('Bo changed Notes. You changed Notes. Check how Notes came out.')
    await expect(ana.dialog).toHaveCount(0)
    const notes = `Ships on Tuesdays.\nPays by card within thirty days.\n${asks}`
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, notes })

    await ana.page.getByRole('button', { name: 'Review' }).click()
    await expect(ana.row('Notes')).toHaveAccessibleDescription('2 combined, 2 to check')
    const passage = (name: string) => ana.row('Notes').getByRole('group', { name })
    await expect(passage('Your change kept')).toHaveAccessibleDescription(
      "Check this: This may overlap with Bo's change.",
    )
    await expect(passage("Bo's change kept")).toHaveAccessibleDescription(
      'Check this: This may overlap with your change.',
    )
    await expectAccessible(ana.page)
  })

  test('a third save in that sentence asks again, and both changes can still be kept', async ({ api, openAccount }) => {
    const account = await api('ana').create({ notes: pays })
    const ana = await openAccount('ana', account)
    await ana.type('Notes', 'Pays by card within thirty days.')
    await api('bo').save(account.id, { notes: 'Pays by invoice within ten days.' })
    await ana.saveIntoDialog()
    await ana.choose('Notes', /^Both changes/)
    await api('bo').save(account.id, { notes: 'Pays by invoice within five days.' })
    await ana.saveMergedButton.click()

    await expect(ana.row('Notes')).toContainText('You chose Both changes before.')
    await ana.row('Notes').getByRole('button', { name: 'Keep this choice' }).click()
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, notes: 'Pays by card within five days.' })
  })

  test('other words in one place are one decision, the rest is combined around it', async ({ api, openAccount }) => {
    const account = await api('ana').create({ notes: toNotes(...paragraphs) })
    const ana = await openAccount('ana', account)
    await ana.type('Notes', toNotes('Ships on Tuesdays.', 'Pays by card within thirty days.', asks))
    await api('bo').save(account.id, { notes: toNotes(ships, 'Pays by transfer within thirty days.', asks) })
    await ana.saveIntoDialog()
    await expect(ana.dialog.getByText('0 of 1 decided')).toBeVisible()
    await ana.choose('Notes', /^Bo's wording/)
    await expect(ana.dialog.getByText('1 of 1 decided').first()).toBeVisible()
    await ana.saveMerged()
    const notes = toNotes('Ships on Tuesdays.', 'Pays by transfer within thirty days.', asks)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, notes })
  })

  test('the combined text can be edited as a whole', async ({ api, openAccount }) => {
    const account = await api('ana').create({ notes: toNotes(...paragraphs) })
    const ana = await openAccount('ana', account)
    await ana.type('Notes', toNotes(ships, 'Pays by card.', asks))
    await api('bo').save(account.id, { notes: toNotes(ships, 'Pays by transfer.', asks) })
    await ana.saveIntoDialog()
    await ana.row('Notes').getByRole('button', { name: 'Edit the result' }).click()
    await ana.row('Notes').getByRole('textbox', { name: 'The whole text, combined' }).fill('Written anew.')
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, notes: 'Written anew.' })
  })
})
