import type { Page } from '@playwright/test'
import { collide } from '../collision'
import { expect, test } from '../fixtures'

/** The directives of the page's own policy. */
async function readPolicy(page: Page, path = '/accounts'): Promise<ReadonlyMap<string, string>> {
  const answer = await page.goto(path)
  const header = (await answer?.headerValue('content-security-policy')) ?? ''
  return new Map(header.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive]))
}

test('each answer has a nonce of its own, and no script runs without it', async ({ page }) => {
  const scripts = (await readPolicy(page)).get('script-src')
  expect(scripts).toMatch(/^script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/)
  expect((await readPolicy(page)).get('script-src')).not.toBe(scripts)
  const refused: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy/.test(text)) refused.push(/script-src[-a-z]*/.exec(text)?.[0] ?? '')
  })
  const smuggled = `<script>document.title = 'broken into'</script><img src="data:," onerror="document.title = 'broken into'">`
  await page.route('**/accounts', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('<main', `${smuggled}<main`) })
  })
  await page.goto('/accounts')
  await expect.poll(() => refused.sort()).toEqual(['script-src', 'script-src-attr'])
  expect(await page.title()).not.toBe('broken into')
})

for (const path of ['/accounts', '/accounts/new', '/transfers', '/gallery', '/api-reference', '/problems', '/nowhere'])
  test(`${path} has a policy and every script of it a nonce`, async ({ page, openAs }) => {
    const policy = await readPolicy(page, path)
    expect([...policy.keys()]).toEqual([
      ...['default-src', 'script-src', 'script-src-attr', 'style-src', 'style-src-attr', 'img-src', 'font-src'],
      ...['connect-src', 'worker-src', 'manifest-src', 'object-src', 'base-uri', 'form-action', 'frame-src'],
      'frame-ancestors',
    ])
    const nonce = /'nonce-([^']+)'/.exec(policy.get('script-src') ?? '')?.[1]
    const html = (await page.request.get(path).then((answer) => answer.text())).replace(/nonce=""/g, '')
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => !/ nonce="[^"]{24}"/.test(script))).toEqual([])
    expect(html).not.toContain(nonce)
    if (path !== '/nowhere') await expect((await openAs('ana', path)).locator('main')).toBeVisible()
  })

test('theme, language, menus and lists work under the policy', async ({ openAs }) => {
  const page = await openAs('ana', '/accounts/new')
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: /^You are Ana/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Active')
  await page.getByRole('button', { name: 'Deutsch', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('two people meet under the policy: the dialog, its message, and what they settle', async ({
  api,
  openAccount,
}) => {
  const { ana } = await collide({ api, openAccount })
  await expect(ana.dialog).toBeVisible()
  await ana.dialog.getByRole('radio').first().check()
  await ana.saveMergedButton.click()
  await expect(ana.dialog).toBeHidden()
})
