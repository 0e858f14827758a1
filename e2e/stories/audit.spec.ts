import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'

test.describe('the audit', () => {
  test('tells an admin who did what to an account, and leads to its version', async ({ api, openAs }) => {
    const account = await api('bo').create({ name: 'Audited Traders' })
    await api('ana').save(account.id, { phone: '+44 20 7946 0099' })
    const ana = await openAs('ana', `/settings/audit?account=${account.id}`)
    const entries = ana.getByRole('list', { name: 'What was done, newest first' }).getByRole('listitem')
    await expect(entries).toHaveText([
      /Ana Torres changed Phone of Audited Traders/,
      /Bo Lindqvist created Audited Traders/,
    ])
    await expectAccessible(ana)
    await entries.first().getByRole('link', { name: 'Version 2' }).click()
    await expect(ana).toHaveURL(`/accounts/${account.id}#version-2`)
    await expect(ana.getByText('Version 2, the newest')).toBeVisible()
  })

  test('goes back to everything, page by page', async ({ openAs }) => {
    const ana = await openAs('ana', '/settings/audit')
    const entries = ana.getByRole('list', { name: 'What was done, newest first' }).getByRole('listitem')
    await expect(entries).toHaveCount(25)
    await ana.getByRole('button', { name: 'Load more' }).click()
    await expect(entries).toHaveCount(50)
  })

  test('is saved as a file that says where it ends', async ({ openAs }) => {
    const ana = await openAs('ana', '/settings/audit')
    const [file] = await Promise.all([
      ana.waitForEvent('download'),
      ana.getByRole('button', { name: 'Audit as JSON Lines' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^truce-audit-\d{4}-\d\d-\d\d\.jsonl$/)
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: true, count: lines.length - 1 })
    await expect(ana.getByText('Audit exported.')).toBeVisible()
  })

  test('is for admins, at 390 px too', async ({ openAs }) => {
    const bo = await openAs('bo', '/settings/audit', { viewport: { width: 390, height: 800 } })
    await expect(bo.getByRole('heading', { name: 'For admins' })).toBeVisible()
    await expect(bo.getByRole('button', { name: /as CSV/ })).toHaveCount(0)
    expect(await bo.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})
