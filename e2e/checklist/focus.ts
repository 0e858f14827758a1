import { expect, type Locator, type Page } from '@playwright/test'

interface Focus {
  readonly name: string
  /** Its place in the document. */
  readonly at: number
  /** Whether nothing of it can be seen, since something lies over it or it is scrolled away. */
  readonly isCovered: boolean
}

/** What has the focus, as it can be seen. */
export const readFocus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body
    const label = focused.getAttribute('aria-labelledby')
    const title = label === null ? null : document.getElementById(label)
    const { left, top, width, height } = focused.getBoundingClientRect()
    const isSeenAt = (x: number, y: number) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y)
      return hit !== null && (focused.contains(hit) || hit === focused.closest('label'))
    }
    const isSeen = [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => isSeenAt(x, y)))
    return {
      name: (focused.getAttribute('aria-label') ?? title?.textContent ?? focused.textContent ?? '').trim(),
      at: [...document.querySelectorAll('*')].indexOf(focused),
      isCovered: !isSeen,
    }
  })

/** Presses a key until the focus is there. */
export async function pressUntilFocused(page: Page, key: string, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(target).toBeFocused({ timeout: 100 })
  }).toPass({ intervals: [0] })
}

/** Everything that Tab reaches on one way through the dialog, from its heading to its last button. */
export async function readFocusOrder(page: Page): Promise<readonly Focus[]> {
  const order: Focus[] = []
  while (order.length < 60 && order.at(-1)?.name !== 'Save merged account') {
    await page.keyboard.press('Tab')
    order.push(await readFocus(page))
  }
  return order
}
