import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

export const lineCount = 5_000

/** Long notes: one line for each call, and another name on some of them. */
export const toLongNotes = (every: number, name: string): string =>
  Array.from({ length: lineCount }, (_, line) => `${line} called ${line % every === 0 ? name : 'us'} back`).join('\n')

/** Eight values of the account itself and four of each contact: 200. */
export const toManyContacts = () =>
  Array.from({ length: 48 }, (_, number) => ({
    id: randomUUID(),
    name: `Person ${number}`,
    role: 'Buyer',
    email: `person-${number}@example.com`,
    phone: `+44 20 7946 ${1000 + number}`,
  }))

interface Waits {
  /** From the refusal's body to the focused heading, to the first row, and to the last longest task since. */
  readonly headingMs: number
  readonly rowsMs: number
  readonly longestTaskMs: number
}

/** Starts to watch how long the page takes from the body of a refusal on; ask with `readWaits`. */
export const watchWaits = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times = { arrivedAt: 0, headingMs: -1, rowsMs: -1, longestTaskMs: 0 }
    Object.assign(window, { truceTimes: times })
    const { text } = Response.prototype
    Response.prototype.text = async function () {
      const body = await text.call(this)
      if (this.status === 409) times.arrivedAt = performance.now()
      return body
    }
    const since = () => performance.now() - times.arrivedAt
    document.addEventListener('focusin', ({ target }) => {
      const isHeading = target instanceof Element && target.matches('[role=dialog] :is(h1, h2)')
      if (isHeading && times.headingMs < 0) times.headingMs = since()
    })
    new MutationObserver(() => {
      if (times.rowsMs < 0 && document.querySelector('[role=dialog] [data-testid=merge-row]')) times.rowsMs = since()
    }).observe(document, { childList: true, subtree: true })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (times.arrivedAt > 0 && startTime >= times.arrivedAt)
          times.longestTaskMs = Math.max(times.longestTaskMs, duration)
    }).observe({ type: 'longtask' })
  })

/** The waits, once so many places are there; nothing looks at the page meanwhile, since that takes time, too. */
export async function readWaits(page: Page, places: number): Promise<Waits> {
  await page.waitForFunction((count) => document.querySelectorAll('[role=dialog] [data-point]').length >= count, places)
  return page.evaluate(() => Object.getOwnPropertyDescriptor(window, 'truceTimes')?.value)
}

/** Presses a control and says how long the preview took to show what came of it. */
export const timeChoice = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const preview = document.querySelector('[data-testid=merge-preview]')
        const radio = document.querySelector<HTMLInputElement>(
          '[role=dialog] [role=radio], [role=dialog] input[type=radio]',
        )
        if (preview === null || radio === null) return reject(new Error('no merge is open'))
        const startedAt = performance.now()
        new MutationObserver((_, observer) => {
          observer.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - startedAt))
        }).observe(preview, { childList: true, subtree: true, characterData: true })
        radio.click()
      }),
  )
