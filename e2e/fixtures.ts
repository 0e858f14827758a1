import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Account } from '@/lib/accounts/account'
import { AccountPage } from './account-page'
import { ApiClient } from './api-client'
import { type PersonSlug, people } from './people'

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
      await watchPolicy(context, errors)
      const page = await context.newPage()
      watchErrors(page, errors)
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

/** The browser itself reports each refusal of the API and each lost network as an error; those are the app's daily bread. */
const isRefusal = (text: string, url: string) =>
  text.startsWith('Failed to load resource') &&
  (new URL(url).pathname.startsWith('/api/') || text.includes('ERR_INTERNET_DISCONNECTED'))

function watchErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    const isError = message.type() === 'error' && !isRefusal(message.text(), message.location().url || page.url())
    if (isError) errors.push(`${message.text()} (${message.location().url})`)
  })
}

/** In every page of a browser: nothing may be loaded or run that the content security policy forbids. */
async function watchPolicy(context: BrowserContext, errors: string[]): Promise<void> {
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
      console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI} ${sample} (${sourceFile})`),
    ),
  )
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) errors.push(message.text())
  })
}
