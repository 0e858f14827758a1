import { expect, type Locator, type Page, type Request, type Route } from '@playwright/test'
import { z } from 'zod'
import type { Account } from '@/lib/accounts/account'

const bodySchema = z.looseObject({ version: z.number() })

/** The list of accounts as a person edits in it: rows, their controls, their messages, and the bar of a selection. */
export class ListPage {
  readonly page: Page
  /** The bar of a selection and of what became of it. */
  readonly bar: Locator
  readonly dialog: Locator
  /** Everything that asks for attention at once. */
  readonly alerts: Locator
  constructor(page: Page) {
    this.page = page
    this.bar = page.getByRole('region', { name: 'Bulk edit' })
    this.dialog = page.getByRole('dialog')
    this.alerts = page.getByRole('alert').filter({ hasText: /\S/ })
  }

  row({ name }: Account): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  /** What the row shows as its status; for editors it is a control. */
  status({ name }: Account): Locator {
    return this.page.getByRole('combobox', { name: `Status of ${name}` })
  }

  editTags({ name }: Account): Locator {
    return this.page.getByRole('button', { name: `Edit tags of ${name}` })
  }

  pick({ name }: Account): Locator {
    return this.page.getByRole('checkbox', { name: `Select ${name}` })
  }

  /** What is told at the cell of an edit that was not saved. */
  message({ name }: Account, field: 'Status' | 'Tags'): Locator {
    return this.page.getByRole('alert', { name: `${name}, ${field}: not saved` })
  }

  /** Every quick edit from now on, in the order in which they left. */
  watchWrites(): Request[] {
    const writes: Request[] = []
    this.page.on('request', (request) => {
      if (isWrite(request)) writes.push(request)
    })
    return writes
  }

  /** Keeps the edits of these accounts from the server until they are let go. */
  async hold(accounts: readonly Account[]): Promise<() => void> {
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const isHeld = (url: URL) => accounts.some(({ id }) => url.pathname === `/api/accounts/${id}`)
    const wait = async (route: Route) => {
      if (isWrite(route.request())) await gate
      await route.continue()
    }
    await this.page.route(isHeld, wait)
    return letGo
  }

  /** Every text that the cell of the status shows from now on, each once in a row. */
  async watchStatus(account: Account): Promise<() => Promise<string[]>> {
    const log = await this.row(account).evaluateHandle((row) => {
      const read = () => row.querySelector('select')?.selectedOptions[0]?.textContent ?? ''
      const seen = [read()]
      const note = () => {
        if (seen.at(-1) !== read()) seen.push(read())
      }
      new MutationObserver(note).observe(row, { subtree: true, childList: true, characterData: true, attributes: true })
      return seen
    })
    return () => log.evaluate((seen) => seen)
  }
}

function isWrite(request: Request): boolean {
  const { pathname } = new URL(request.url())
  return request.method() !== 'GET' && /^\/api\/accounts\/[^/]+(\/undo)?$/.test(pathname)
}

/** What an edit was sent with. */
export function readWrite(request: Request) {
  const { version, ...changes } = bodySchema.parse(request.postDataJSON())
  const key = request.headers()['idempotency-key']
  expect(key, 'every write has a key').toMatch(/^[0-9a-f-]{36}$/)
  return { key, version, changes }
}
