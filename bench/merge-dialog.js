// How long a person waits for the merge dialog: from the arrival of the refusal's body in the browser until the heading
// has focus, in an account where somebody else changed each of four sub-fields of fifty contacts meanwhile.
import { randomUUID } from 'node:crypto'
import { chromium } from '@playwright/test'
import { findBrowser } from '../scripts/browser.js'
import { median, send } from './load.js'

const runs = 5
const contactCount = 50

/**
 * @param {string} url a server in demo mode
 * @returns {Promise<{ milliseconds: number[], median: number }>}
 */
export async function measureDialog(url) {
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: isRoot ? ['--no-sandbox'] : [] })
  try {
    await openDialog(browser, url) // the first page pays for everything that the browser and the server load once
    const milliseconds = []
    for (let run = 0; run < runs; run++) milliseconds.push(await openDialog(browser, url))
    return { milliseconds, median: median(milliseconds) }
  } finally {
    await browser.close()
  }
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function openDialog(browser, url) {
  const base = await createAccount(url)
  const page = await browser.newPage()
  await page.addInitScript(watchFocus)
  await page.goto(`${url}/accounts/${base.id}?as=ana`)
  await page.getByLabel('Phone', { exact: true }).first().fill('+44 20 7946 0018')
  const changes = { version: base.version, phone: '+44 20 7946 0055', contacts: base.contacts.map(toChanged) }
  await send(`${url}/api/accounts/${base.id}`, { method: 'PATCH', body: JSON.stringify(changes) })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const waited = await page.waitForFunction(() => /** @type {any} */ (window).truceWaitedMs)
  const milliseconds = await waited.jsonValue()
  await page.close()
  return Number(milliseconds)
}

/** Runs in the page, before anything of the app. */
function watchFocus() {
  let arrivedAt = 0
  const { text } = Response.prototype
  Response.prototype.text = async function () {
    const body = await text.call(this)
    if (this.status === 409) arrivedAt = performance.now()
    return body
  }
  document.addEventListener('focusin', ({ target }) => {
    const isHeading = target instanceof HTMLElement && target.matches('[role=dialog] :is(h1, h2)')
    if (isHeading && arrivedAt > 0) Object.assign(window, { truceWaitedMs: performance.now() - arrivedAt })
  })
}

/** @typedef {{ id: string, name: string, role: string, email: string, phone: string }} Contact */

/** @param {string} url @returns {Promise<{ id: string, version: number, contacts: Contact[] }>} */
async function createAccount(url) {
  const tag = randomUUID().slice(0, 8)
  const contacts = Array.from({ length: contactCount }, (_, number) => ({
    id: randomUUID(),
    name: `Person ${number}`,
    role: 'Buyer',
    email: `person-${number}@example.com`,
    phone: `+44 20 7946 ${1000 + number}`,
  }))
  const record = { name: `Wide ${tag}`, email: `wide-${tag}@example.com`, phone: '+44 20 7946 0000', contacts }
  return JSON.parse(await send(`${url}/api/accounts`, { method: 'POST', body: JSON.stringify(record) }))
}

/** @param {Contact} contact @returns {Contact} */
const toChanged = ({ id, name, email, phone }) => ({
  id,
  name: `${name} Smith`,
  role: 'Head of buying',
  email: email.replace('@', '.smith@'),
  phone: phone.replace('7946', '7947'),
})
