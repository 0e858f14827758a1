// How much JavaScript the account page and the merge dialog cost, from the answers that a browser really gets: each
// script's text, compressed by gzip at its best.
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { findBrowser } from '../scripts/browser.js'
import { toScenes } from './accounts.js'
import { send } from './load.js'

const quietMs = 2_000

/** @typedef {{ url: string, gzip: number }} Script */

/**
 * Scripts of the account page when nobody typed; those that come ahead once somebody does; those that the dialog itself
 * asks for.
 * @param {string} url a server in demo mode
 */
export async function weighJavaScript(url) {
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: isRoot ? ['--no-sandbox'] : [] })
  try {
    const [scene] = toScenes()
    const body = await send(`${url}/api/accounts`, { method: 'POST', body: JSON.stringify(scene?.record) })
    /** @type {{ id: string, version: number }} */
    const { id, version } = JSON.parse(body)
    const page = await browser.newPage()
    const scripts = collectScripts(page)
    await page.goto(`${url}/accounts/${id}?as=ana`)
    await page.waitForTimeout(quietMs) // its event stream never ends, so the network is never idle
    const first = await scripts.take()
    await page.getByLabel('Phone', { exact: true }).first().fill('+44 20 7946 0018')
    await page.waitForTimeout(quietMs)
    const ahead = await scripts.take()
    const saved = { version, phone: '+44 20 7946 0055' }
    await send(`${url}/api/accounts/${id}`, { method: 'PATCH', body: JSON.stringify(saved) })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
    return { first, ahead, opening: await scripts.take() }
  } finally {
    await browser.close()
  }
}

/** @param {import('@playwright/test').Page} page */
function collectScripts(page) {
  /** @type {Promise<Script>[]} */
  let coming = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') coming.push(weigh(response))
  })
  const take = async () => {
    const scripts = await Promise.all(coming)
    coming = []
    return scripts
  }
  return { take }
}

/** @param {import('@playwright/test').Response} response @returns {Promise<Script>} */
async function weigh(response) {
  return { url: response.url(), gzip: gzipSync(await response.body(), { level: 9 }).length }
}
