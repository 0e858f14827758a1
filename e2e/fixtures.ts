import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Account } from '@/lib/accounts/account'
import { AccountPage } from './account-page'
import { ApiClient } from './api-client'
import { type PersonSlug, people } from './people'
import { watchErrors } from './watch-errors'

interface Fixtures {
  /** The API as this person. */
  readonly api: (person: PersonSlug) => ApiClient
  /** A browser of this person's own, at the path. Any error in its console fails the story. */
  readonly openAs: (person: PersonSlug, path: string, options?: BrowserContextOptions) => Promise<Page>
  /** The page of an account in a browser of this person's own. */
  readonly openAccount: (person: PersonSlug, account: Account, options?: BrowserContextOptions) => Promise<AccountPage>
}

export { expect } from '@playwright/test'

export const test = base.extend<Fixtures>({
  api: async ({ playwright, baseURL }, use) => {
    const slugs = Object.keys(people).filter((slug): slug is PersonSlug => slug in people)
    const contexts = await Promise.all(
      slugs.map((slug) => {
        const extraHTTPHeaders = { Authorization: `Bearer ${people[slug].apiKey}` }
        return playwright.request.newContext({ baseURL, extraHTTPHeaders })
      }),
    )
    const clients = new Map(contexts.map((context, index) => [slugs[index], new ApiClient(context)]))
    await use((person) => {
      const client = clients.get(person)
      if (client === undefined) throw new Error(`nobody is called ${person}`)
      return client
    })
    await Promise.all(contexts.map((context) => context.dispose()))
  },

  openAs: async ({ browser }, use) => {
    const errors: string[] = []
    const contexts: BrowserContext[] = []
    await use(async (person, path, options) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      contexts.push(context)
      await watchErrors(context, errors)
      const page = await context.newPage()
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}as=${person}`)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(errors, 'errors in the browser').toEqual([])
  },

  openAccount: async ({ openAs }, use) => {
    await use(async (person, { id }, options) => new AccountPage(await openAs(person, `/accounts/${id}`, options)))
  },
})
