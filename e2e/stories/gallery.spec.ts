import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { startApp } from '../../scripts/app-server.js'
import { findFreePort } from '../../scripts/free-port.js'
import { findFaultsInThemes } from '../accessibility'
import { findWeakEdges } from '../contrast-faults'
import { expect, test } from '../fixtures'
import { GalleryPage } from '../gallery-page'
import { findClippedText, findOptionsBesideEachOther, findOverflow, findSmallTargets } from '../layout-faults'

const rowStates = (page: Page) =>
  page.getByTestId('merge-row').evaluateAll((rows) =>
    rows.map((row) => {
      const badge = row.querySelector('legend svg')
      return {
        path: row.getAttribute('data-path'),
        state: row.getAttribute('data-state'),
        text: badge?.nextElementSibling?.textContent ?? '',
        icon: badge?.getAttribute('class')?.match(/lucide-[a-z-]+/)?.[0] ?? '',
      }
    }),
  )

/** Run in the page, whose policy lets in no element with styles. */
function addStyle(text: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets = [sheet]
}
function removeStyle(): void {
  document.adoptedStyleSheets = []
}

/** As a reader may set them (WCAG 1.4.12). */
const wideSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

const desktop = { width: 1280, height: 720 }
const phone = { width: 390, height: 844 }
/** 1280 × 1024 at 400 % zoom. */
const zoomed = { width: 320, height: 256 }

test.describe('every state of the dialog', () => {
  // Each goes through all states in one page; a busy machine takes a while.
  test.setTimeout(180_000)

  for (const group of ['Rows', 'Lists', 'Notes', 'Texts and people', 'The dialog'])
    test(`has no fault that axe knows, in light, dark and forced colours: ${group}`, async ({ openAs }) => {
      const gallery = new GalleryPage(await openAs('ana', '/gallery'))
      const names = await gallery.stateNames(group)
      expect(await gallery.findInAll(names, () => findFaultsInThemes(gallery.page))).toEqual([])
    })

  test('has targets that can be hit with a mouse and with a finger', async ({ openAs }) => {
    const gallery = new GalleryPage(await openAs('ana', '/gallery', { viewport: desktop, reducedMotion: 'reduce' }))
    const { page } = gallery
    const names = await gallery.stateNames()
    const small = await gallery.findInAll(names, () => page.evaluate(findSmallTargets, 24))
    await page.setViewportSize(phone)
    small.push(...(await gallery.findInAll(names, () => page.evaluate(findSmallTargets, 44))))
    expect(small).toEqual([])
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has edges and focus rings that can be seen in ${colorScheme}`, async ({ openAs }) => {
      const gallery = new GalleryPage(await openAs('ana', '/gallery', { colorScheme, reducedMotion: 'reduce' }))
      const names = await gallery.stateNames()
      expect(await gallery.findInAll(names, () => gallery.page.evaluate(findWeakEdges))).toEqual([])
    })

  test('needs no width at 320 pixels and 400 % zoom, and clips nothing with wide spacing', async ({ openAs }) => {
    const gallery = new GalleryPage(await openAs('ana', '/gallery', { viewport: desktop, reducedMotion: 'reduce' }))
    const { page } = gallery
    const found = await gallery.findInAll(await gallery.stateNames(), async () => {
      await page.setViewportSize(zoomed)
      const narrow = [
        ...(await gallery.findSettled(findOverflow)),
        ...(await page.evaluate(findOptionsBesideEachOther)),
      ]
      await page.evaluate(addStyle, wideSpacing)
      const narrowAndSpaced = [...(await page.evaluate(findClippedText)), ...(await gallery.findSettled(findOverflow))]
      await page.setViewportSize(desktop)
      const spaced = [...(await page.evaluate(findClippedText)), ...(await gallery.findSettled(findOverflow))]
      await page.evaluate(removeStyle)
      return [
        ...narrow.map((fault) => `320 px: ${fault}`),
        ...narrowAndSpaced.map((fault) => `320 px, spaced: ${fault}`),
        ...spaced.map((fault) => `spaced: ${fault}`),
      ]
    })
    expect(found).toEqual([])
  })

  test('overflows nowhere from right to left', async ({ openAs, baseURL }) => {
    const gallery = new GalleryPage(await openAs('ana', '/gallery', { viewport: desktop, reducedMotion: 'reduce' }))
    const { page } = gallery
    const names = await gallery.stateNames()
    await page.context().addCookies([{ name: 'locale', value: 'ar-XB', url: baseURL ?? '' }])
    const found = await gallery.findInAll(names, async () => {
      const wide = await page.evaluate(findOverflow)
      await page.setViewportSize(phone)
      const narrow = await page.evaluate(findOverflow)
      await page.setViewportSize(desktop)
      return [...wide, ...narrow.map((fault) => `390 px: ${fault}`)]
    })
    expect(found).toEqual([])
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  })
})

test.describe('rows', () => {
  test('have the right state, and in each another badge or icon', async ({ openAs }) => {
    const gallery = new GalleryPage(await openAs('ana', '/gallery'))
    await gallery.show('all-states')
    await gallery.page.getByRole('button', { name: /^Unchanged/ }).click()
    // Contacts that nobody touched stand by themselves below.
    const rows = (await rowStates(gallery.page)).filter(({ path }) => /^\/\w+$/.test(path ?? ''))
    expect(Object.fromEntries(rows.map(({ path, state }) => [path, state]))).toEqual({
      '/name': 'same',
      '/email': 'invalid',
      '/phone': 'open',
      '/company': 'you',
      '/status': 'recheck',
      '/creditLimit': 'decided',
      '/address': 'readonly',
      '/tags': 'combined',
      '/contacts': 'them',
      '/notes': 'unchanged',
    })
    const signs = rows.map(({ text, icon }) => `${icon} ${text}`)
    expect(new Set(signs).size, signs.join('\n')).toBe(rows.length)
  })

  test('read from right to left have their first option at the right, and numbers left-to-right', async ({
    openAs,
    baseURL,
  }) => {
    const gallery = new GalleryPage(await openAs('ana', '/gallery'))
    const { page } = gallery
    await page.context().addCookies([{ name: 'locale', value: 'ar-XB', url: baseURL ?? '' }])
    for (const [name, value] of [
      ['open', '+44 20 7946 0018'],
      ['email', 'desk@northwind.example'],
    ] as const) {
      await gallery.show(name)
      const cards = page.getByRole('dialog').locator('label:has(input[type=radio])')
      const [first, second] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()]
      expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY)
      const shown = cards.nth(0).locator('bdi')
      await expect(shown).toHaveCSS('direction', 'ltr')
      expect((await shown.textContent())?.replace(/[\s\u202c\u202e]*added:[\s\u202c]*/, ' ')).toContain(value.slice(-4))
    }
  })
})

test.describe('the dialog', () => {
  test('can be saved from at 400 % zoom', async ({ openAs }) => {
    const gallery = new GalleryPage(await openAs('ana', '/gallery', { viewport: { width: 320, height: 256 } }))
    await gallery.show('ready')
    await gallery.page.getByTestId('merge-save').click()
    await expect(gallery.page.getByText('Saved, in this page alone.')).toBeVisible()
  })

  test('moves nothing for longer than a millisecond where that is asked for', async ({ openAs }) => {
    const gallery = new GalleryPage(await openAs('ana', '/gallery', { reducedMotion: 'reduce' }))
    const { page } = gallery
    await gallery.show('fresh')
    const longest = () =>
      page.evaluate(() =>
        Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0))),
      )
    const durations = [await longest()]
    await page
      .getByRole('radio', { name: /^Your change/ })
      .first()
      .check()
    durations.push(await longest())
    await page.getByRole('button', { name: 'Combined for you (3)' }).click()
    durations.push(await longest())
    await page.getByRole('button', { name: 'Decide the rest' }).click()
    durations.push(await longest())
    expect(Math.max(...durations)).toBeLessThanOrEqual(1)
  })
})

test('the gallery is not there without demo mode', async ({ playwright }) => {
  const app = await startApp({
    port: await findFreePort(),
    env: { TRUCE_DEMO: '0', TRUCE_SECRET: randomBytes(32).toString('base64') },
  })
  const request = await playwright.request.newContext({ baseURL: app.url })
  expect((await request.get('/gallery')).status()).toBe(404)
  expect((await request.get('/gallery?state=open')).status()).toBe(404)
  await request.dispose()
  await app.stop()
})
