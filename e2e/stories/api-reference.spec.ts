import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'
import { findOverflow } from '../layout-faults'

test('the reference is reached from every page, and asks nobody else for anything', async ({ openAs, baseURL }) => {
  const page = await openAs('ana', '/accounts')
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await page.getByRole('contentinfo').getByRole('link', { name: 'API', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'API reference' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Change an account' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Follow what is saved' })).toBeVisible()
  expect([...hosts]).toEqual([baseURL])
})

test('it is read by the keyboard alone: to a call, into an example, to a schema, to a problem', async ({ openAs }) => {
  const page = await openAs('ana', '/api-reference')
  const change = page.getByRole('region', { name: 'Change an account' })
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: /Change an account/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(change.getByRole('heading', { name: 'Change an account' })).toBeInViewport()
  const example = change.getByText('Example: A new telephone number over version 1').first()
  await example.focus()
  await page.keyboard.press('Enter')
  await expect(change.getByText('"phone": "+234 803 555 0188"').first()).toBeVisible()
  await change.getByRole('link', { name: 'AccountPatch' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[id=schema-AccountPatch]')).toBeInViewport()
  await change.getByRole('link', { name: '409 stale-version' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Somebody saved a newer version' })).toBeVisible()
})

test('it fits a phone, with everything unfolded', async ({ openAs }) => {
  const page = await openAs('ana', '/api-reference', { viewport: { width: 390, height: 844 } })
  await expect(page.getByRole('region', { name: 'Change an account' })).toBeVisible()
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  expect(await page.evaluate(findOverflow)).toEqual([])
})

test('it has no fault in light and dark, with everything unfolded', async ({ openAs }) => {
  const page = await openAs('ana', '/api-reference')
  await expect(page.getByRole('button', { name: /^You are Ana/ })).toBeVisible()
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  await expectAccessible(page)
})
