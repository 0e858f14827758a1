// Two people and one note of the app that docs/adopt.md makes.
import assert from 'node:assert/strict'
import { findBrowser } from './browser.js'

const patienceMs = 60_000

/** The second of two saves of one version is refused, and so is a save that names none; of eight at once one is let in. */
export async function meetOverHttp(/** @type {string} */ address) {
  await untilAnswers(`${address}/api/notes/first`)
  const save = (/** @type {object} */ body) =>
    fetch(`${address}/api/notes/first`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const first = await save({ version: 1, phone: '101' })
  assert.equal(first.status, 200)
  assert.equal((await first.json()).version, 2)
  const second = await save({ version: 1, phone: '102' })
  assert.equal(second.status, 409)
  assert.equal(second.headers.get('content-type'), 'application/problem+json')
  const { code, current } = await second.json()
  assert.equal(code, 'stale-version')
  assert.equal(current.phone, '101', 'the refusal says what is stored')
  assert.equal((await save({ phone: '103' })).status, 428)
  assert.equal((await save({ version: 2, fax: '1' })).status, 422)
  const race = await Promise.all(Array.from({ length: 8 }, (_, index) => save({ version: 2, phone: `20${index}` })))
  const statuses = race.map(({ status }) => status).sort()
  assert.deepEqual(statuses, [200, ...Array.from({ length: 7 }, () => 409)], 'one of eight writers at once is let in')
}

/** Bo saves while Ana types; Ana is asked about the phone, and only about that, and both have their words. */
export async function meetInBrowser(/** @type {string} */ address) {
  const { chromium } = await import('@playwright/test')
  const executablePath = await findBrowser()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const open = async () => {
      const page = await (await browser.newContext()).newPage()
      page.setDefaultTimeout(patienceMs)
      await page.goto(`${address}/notes/first`, { waitUntil: 'networkidle' })
      return page
    }
    const [ana, bo] = [await open(), await open()]
    await ana.getByLabel('Phone').fill('301')
    await ana.getByLabel('Title').fill('Harbour Lights Ltd')
    await bo.getByLabel('Phone').fill('302')
    await bo.getByLabel('Text').fill('Call on Tuesdays.')
    await bo.getByRole('button', { name: 'Save' }).click()
    await bo.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
    await ana.getByRole('button', { name: 'Save' }).click()
    const dialog = ana.getByRole('dialog', { name: 'Somebody saved while you were editing' })
    await dialog.getByText('1 to decide').waitFor()
    assert.equal(await dialog.getByRole('radio', { checked: true }).count(), 0, 'nothing is chosen beforehand')
    await dialog.getByRole('radio', { name: /^Their change/ }).check()
    await dialog.getByRole('button', { name: 'Save merged' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await ana.getByRole('status').filter({ hasText: 'Saved.' }).waitFor()
    const note = await (await fetch(`${address}/api/notes/first`)).json()
    assert.deepEqual(note, {
      id: 'first',
      version: 5,
      title: 'Harbour Lights Ltd',
      phone: '302',
      text: 'Call on Tuesdays.',
    })
  } finally {
    await browser.close()
  }
}

async function untilAnswers(/** @type {string} */ url) {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > deadline) throw new Error(`${url} answers ${answer?.status ?? 'nothing'}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
