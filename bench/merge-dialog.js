// What a person waits for around the merge dialog, in a real browser: from the refusal's body to the focused heading
// and to the last row of the list, from a choice to the preview that shows it, and the longest task meanwhile.
import { chromium } from '@playwright/test'
import { findBrowser } from '../scripts/browser.js'
import { toScenes } from './accounts.js'
import { median, send } from './load.js'

const runs = 5
const quietMs = 700

/** @typedef {{ headingMs: number, listMs: number, openingTaskMs: number, choiceMs: number, choiceTaskMs: number }} Wait */
/** @typedef {{ name: string, rows: number, waits: readonly Wait[], median: Wait }} Figures */

/**
 * @param {string} url a server in demo mode
 * @returns {Promise<readonly Figures[]>}
 */
export async function measureDialog(url) {
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: isRoot ? ['--no-sandbox'] : [] })
  try {
    const figures = []
    for (const { name } of toScenes()) {
      await openDialog(browser, url, name) // the first page pays for what the browser and the server load once
      const opened = []
      for (let run = 0; run < runs; run++) opened.push(await openDialog(browser, url, name))
      const waits = opened.map(({ wait }) => wait)
      figures.push({ name, rows: opened[0]?.rows ?? 0, waits, median: toMedian(waits) })
    }
    return figures
  } finally {
    await browser.close()
  }
}

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {string} name of the scene */
async function openDialog(browser, url, name) {
  const scene = toScenes().find((other) => other.name === name)
  if (scene === undefined) throw new Error(`no scene is called ${name}`)
  const body = await send(`${url}/api/accounts`, { method: 'POST', body: JSON.stringify(scene.record) })
  /** @type {{ id: string, version: number }} */
  const { id, version } = JSON.parse(body)
  const page = await browser.newPage()
  await page.addInitScript(watch)
  await page.goto(`${url}/accounts/${id}?as=ana`)
  for (const [label, text] of Object.entries(scene.typed))
    await page
      .getByRole('textbox', { name: label, exact: true })
      .and(page.locator(':not([readonly])'))
      .first()
      .evaluate(type, text)
  await page.waitForTimeout(quietMs) // what is loaded ahead is loaded while people type
  await send(`${url}/api/accounts/${id}`, { method: 'PATCH', body: JSON.stringify({ version, ...scene.saved }) })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
  await page.waitForTimeout(quietMs)
  const opening = await readTimes(page)
  const rows = await page.getByTestId('merge-row').count()
  await page.getByRole('dialog').getByRole('radio').first().check()
  await page.waitForTimeout(quietMs)
  const choice = await readTimes(page)
  await page.close()
  const wait = {
    headingMs: opening.headingAt - opening.arrivedAt,
    listMs: opening.rowAt - opening.arrivedAt,
    openingTaskMs: opening.longestTaskMs,
    choiceMs: choice.shownAt - choice.chosenAt,
    choiceTaskMs: choice.longestTaskMs,
  }
  return { wait, rows }
}

/** In one go: a browser takes minutes to type thousands of lines. */
function type(/** @type {HTMLElement | SVGElement} */ box, /** @type {string} */ text) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, text)
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** @typedef {Record<'arrivedAt' | 'headingAt' | 'rowAt' | 'chosenAt' | 'shownAt' | 'longestTaskMs', number>} Times */

/** What happened so far, and forgets the tasks. @returns {Promise<Times>} */
const readTimes = (/** @type {import('@playwright/test').Page} */ page) =>
  page.evaluate(() => {
    const { truceTimes } = /** @type {any} */ (window)
    const times = { ...truceTimes }
    truceTimes.longestTaskMs = 0
    return times
  })

/** Runs in the page, before anything of the app. */
function watch() {
  const times = { arrivedAt: 0, headingAt: 0, rowAt: 0, chosenAt: 0, shownAt: 0, longestTaskMs: 0 }
  Object.assign(window, { truceTimes: times })
  const { text } = Response.prototype
  Response.prototype.text = async function () {
    const body = await text.call(this)
    if (this.status === 409) Object.assign(times, { arrivedAt: performance.now(), longestTaskMs: 0 })
    return body
  }
  document.addEventListener('focusin', ({ target }) => {
    const isHeading = target instanceof HTMLElement && target.matches('[role=dialog] :is(h1, h2)')
    if (isHeading) times.headingAt = performance.now()
  })
  document.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('[role=dialog]')) times.chosenAt = event.timeStamp
    },
    true,
  )
  const isIn = (/** @type {Node} */ node, /** @type {string} */ place) =>
    (node instanceof Element ? node : node.parentElement)?.closest(place) !== null
  const afterPaint = (/** @type {() => void} */ act) => requestAnimationFrame(() => setTimeout(act))
  new MutationObserver((mutations) => {
    const now = performance.now()
    const isPlace = (/** @type {Node} */ node) => node instanceof Element && node.querySelector('[data-point]') !== null
    const isGrown = mutations.some(({ addedNodes }) => [...addedNodes].some(isPlace))
    if (isGrown && times.chosenAt === 0) times.rowAt = now
    const isShown = mutations.some(({ target }) => isIn(target, '[data-testid=merge-preview]'))
    if (isShown && times.chosenAt > 0 && times.shownAt === 0)
      afterPaint(() => {
        times.shownAt = performance.now()
      })
  }).observe(document, { childList: true, subtree: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > times.arrivedAt) times.longestTaskMs = Math.max(times.longestTaskMs, duration)
  }).observe({ type: 'longtask' })
}

/** @param {readonly Wait[]} waits @returns {Wait} */
function toMedian(waits) {
  const of = (/** @type {keyof Wait} */ name) => median(waits.map((wait) => wait[name]))
  return {
    headingMs: of('headingMs'),
    listMs: of('listMs'),
    openingTaskMs: of('openingTaskMs'),
    choiceMs: of('choiceMs'),
    choiceTaskMs: of('choiceTaskMs'),
  }
}
