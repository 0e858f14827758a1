import type { BrowserContext, Page } from '@playwright/test'

/**
 * Collects what goes wrong in every page that is opened in a browser from here on: errors of scripts and in the
 * console, and whatever the content security policy forbids.
 */
export async function watchErrors(context: BrowserContext, errors: string[]): Promise<void> {
  await watchPolicy(context, errors)
  context.on('page', (page) => watchPage(page, errors))
}

/** The browser itself reports each refusal of the API and each lost network as an error; those are the app's daily bread. */
const isRefusal = (text: string, url: string) =>
  text.startsWith('Failed to load resource') &&
  (new URL(url).pathname.startsWith('/api/') || text.includes('ERR_INTERNET_DISCONNECTED'))

function watchPage(page: Page, errors: string[]): void {
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
