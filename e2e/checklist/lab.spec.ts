import type { Page } from '@playwright/test'
import type { ScenarioId } from '@/lib/accounts/sandbox'
import { expect, test } from '../fixtures'

const settled = /^(Your turn: |Done in |That is how it ends)/

const screenOf = (page: Page, pane: 'left' | 'right') => page.frameLocator(`iframe[name="lab-${pane}"]`)
const told = (page: Page) => page.getByRole('status').filter({ hasText: settled })
const version = (page: Page, name: string) =>
  page.getByRole('region', { name: `${name}'s screen` }).getByText(/^version/)

test('80 · from the first paint to a merged save in 3 presses and 30 seconds', async ({ openAs }) => {
  const page = await openAs('ana', '/lab')
  const run = page.getByRole('button', { name: 'Run the collision' })
  await expect(run).toBeVisible()
  const started = Date.now()
  await run.click()
  const dialog = screenOf(page, 'left').getByRole('dialog', { name: 'Bo changed this account while you were editing' })
  await dialog.getByRole('radio', { name: /^Your change/ }).click()
  await dialog.getByRole('button', { name: 'Save merged account' }).click()
  await expect(told(page)).toHaveText(/^Done in \d+ s\. Version 3 has your choice/)
  expect(Date.now() - started).toBeLessThan(30_000)
  await expect(version(page, 'Ana')).toHaveText('version 3')
  await expect(version(page, 'Bo')).toHaveText('version 3')
})

test('81 · the inspector shows what the browser sent, in order, and the saves show 200, 409, 200', async ({
  openAs,
}) => {
  const page = await openAs('ana', '/lab')
  const seen: string[] = []
  page.on('requestfinished', async (request) => {
    const { pathname, search } = new URL(request.url())
    const isOfLab = pathname === '/api/lab/sandboxes' || pathname === '/api/events'
    if (request.frame() === page.mainFrame() || !pathname.startsWith('/api/') || isOfLab) return
    seen.push(`${request.method()} ${pathname}${search} ${(await request.response())?.status()}`)
  })
  await page.getByRole('button', { name: 'Run the collision' }).click()
  const dialog = screenOf(page, 'left').getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Your change/ }).click()
  await dialog.getByRole('button', { name: 'Save merged account' }).click()
  await expect(told(page)).toHaveText(/^Done in/)

  const rows = page.getByTestId('exchange')
  const inspector = page.getByRole('region', { name: 'What went over the wire' })
  const saves = rows.filter({ has: page.getByTestId('method').getByText('PATCH', { exact: true }) })
  await expect(saves.getByTestId('status')).toHaveText(['200', '409', '200'])
  await expect(saves.nth(0)).toContainText("Bo's save made version 2.")
  await expect(saves.nth(1)).toContainText('Ana sent version 1, but version 2 is stored')
  await inspector.getByRole('combobox', { name: 'Show' }).selectOption('Everything')
  const parts = ['method', 'path', 'status']
  const toShown = () =>
    rows.evaluateAll(
      (all, ids) =>
        all.map((row) => ids.map((id) => row.querySelector(`[data-testid="${id}"]`)?.textContent).join(' ')),
      parts,
    )
  // Two frames send at once now and then: each save is in order, and everything else is there.
  await expect(async () => expect((await toShown()).sort()).toEqual([...seen].sort())).toPass()
  const toSaves = (lines: readonly string[]) => lines.filter((line) => line.startsWith('PATCH'))
  expect(toSaves(await toShown())).toEqual(toSaves(seen))

  await saves.nth(1).locator('summary').click()
  const response = saves.nth(1).getByRole('region', { name: 'Response' })
  await expect(response).toContainText('"code": "stale-version"')
  await expect(saves.nth(1)).not.toContainText('truce_lab_')
})

test('81 · a copied command sends the same again', async ({ openAs, baseURL }) => {
  const page = await openAs('ana', '/lab?scenario=same-field&run=1', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await expect(told(page)).toBeVisible()
  const refused = page.getByTestId('exchange').filter({ hasText: 'the server refused' }).first()
  await refused.locator('summary').click()
  await refused.getByRole('button', { name: 'Copy as curl' }).click()
  await expect(refused.getByText('Copied.')).toBeVisible()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toContain(`${baseURL}/api/accounts/`)
  const { execFileSync } = await import('node:child_process')
  expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' })).toMatch(
    /^HTTP\/1\.1 409[\s\S]*"code":"stale-version"/,
  )
})

/** What is on a screen when a run is over: the title of a dialog, or what the page says. */
interface End {
  readonly on: 'left' | 'right'
  readonly dialog?: RegExp
  readonly says?: RegExp
}
const merges: End = { on: 'left', dialog: /^Bo changed this account while you were editing$/ }
const ends: Readonly<Record<ScenarioId, End>> = {
  'same-field': merges,
  'different-fields': { on: 'left', says: /^Saved, together with Bo's change\.$/ },
  'same-change': { on: 'left', says: /^Already up to date: Bo made the same change\.$/ },
  'notes-paragraphs': { on: 'left', says: /^Saved, together with Bo's change\.$/ },
  'notes-sentence': merges,
  'tags-and-contacts': { on: 'left', says: /^Saved, together with Bo's change\.$/ },
  'credit-limit': merges,
  'third-save': merges,
  deleted: { on: 'left', dialog: /^Bo deleted this account/ },
  'duplicate-email': { on: 'left', dialog: /^An account with this email already exists$/ },
  'rule-by-merging': merges,
  'transaction-retry': { on: 'left', says: /^Saved/ },
  'lock-take-over': { on: 'right', says: /^Ana took over editing\. Your unsaved changes are kept\.$/ },
  offline: merges,
  'lost-answer': { on: 'left', says: /^Saved/ },
  'second-tab': { on: 'left', dialog: /^You changed this account in another tab$/ },
  '200-fields': merges,
  '5000-lines': merges,
}

for (const [id, { on, dialog, says }] of Object.entries(ends))
  test(`82 · the link of “${id}” plays it to its end`, async ({ openAs }) => {
    const page = await openAs('ana', `/lab?scenario=${id}&run=1`)
    await expect(told(page)).toBeVisible({ timeout: 45_000 })
    const screen = screenOf(page, on)
    if (dialog) await expect(screen.getByRole('dialog', { name: dialog })).toBeVisible()
    else await expect(screen.locator('[role="dialog"]:not([aria-modal="false"])')).toHaveCount(0)
    if (says) await expect(screen.getByText(says).first()).toBeAttached()
  })

test('82 · reset is back at version 1 within a second of asking', async ({ openAs }) => {
  const page = await openAs('ana', '/lab?scenario=same-change&run=1')
  await expect(told(page)).toHaveText(/^Done in/)
  const asked = page.waitForResponse(/\/api\/lab\/sandboxes$/)
  await page.getByRole('button', { name: 'Reset' }).click()
  const answer = await asked
  expect(answer.status()).toBe(201)
  expect(answer.request().timing().responseEnd).toBeLessThan(1_000)
  await expect(version(page, 'Ana')).toHaveText('version 1')
  await expect(version(page, 'Bo')).toHaveText('version 1')
  await expect(told(page)).toBeHidden()
})

test('83 · two visitors never see each other’s sandbox', async ({ openAs }) => {
  const pages = [await openAs('ana', '/lab'), await openAs('ana', '/lab')]
  const ids = await Promise.all(
    pages.map(
      async (page) => (await page.locator('iframe[name="lab-left"]').getAttribute('src'))?.split('/').at(-1) ?? '',
    ),
  )
  expect(new Set(ids).size).toBe(2)
  const [mine] = pages
  const status = await mine?.frame('lab-left')?.evaluate(async (id) => {
    const person = JSON.parse(sessionStorage.getItem('truce.lab.left') ?? '{}')
    const headers = { Authorization: `Bearer ${person.apiKey}` }
    return (await fetch(`/api/accounts/${id}`, { headers })).status
  }, ids[1])
  expect(status).toBe(404)
})

test('84 · on a phone the run ends with the decision in sight', async ({ openAs }) => {
  const page = await openAs('ana', '/lab?scenario=same-field&run=1', { viewport: { width: 390, height: 844 } })
  await expect(told(page)).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Ana', exact: true })).toHaveAttribute('aria-pressed', 'true')
  const choice = screenOf(page, 'left').getByRole('radio', { name: /^Bo's change/ })
  await choice.click()
  await expect(choice).toBeChecked()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
