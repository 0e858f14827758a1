import { expect, type Page } from '@playwright/test'

/** The gallery of the dialog's states. */
export class GalleryPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** The names of all states, or of those under one heading. */
  async stateNames(group?: string): Promise<string[]> {
    await this.page.goto('/gallery')
    const place = group === undefined ? this.page.getByRole('main') : this.page.getByRole('region', { name: group })
    const links = await place.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(0)
    return links.map((href) => href.replace('?state=', ''))
  }

  /** A state as it stands once everything in it is drawn. */
  async show(name: string): Promise<void> {
    // The page under a dialog is measured as it loads, not as a dialog leaves it.
    const isOpen = new URL(this.page.url()).searchParams.has('state') && name !== 'paused'
    if (isOpen) await this.page.evaluate((state) => window.location.assign(`#${state}`), name)
    else await this.page.goto(`/gallery?state=${name}#${name}`)
    await expect(this.page.getByTestId('gallery-state')).toHaveAttribute('data-name', name)
    const surface = name === 'paused' ? this.page.getByTestId('paused-banner') : this.page.getByRole('dialog')
    await expect(surface.first()).toBeVisible()
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }

  /** What a check in the page still finds once the layout has come to rest after a change of its size. */
  async findSettled(check: () => string[]): Promise<string[]> {
    let found: string[] = []
    for (let frame = 0; frame < 60; frame++) {
      found = await this.page.evaluate(check)
      if (found.length === 0) break
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    }
    return found
  }

  /** Runs a check in every state; what it finds is told with the name of the state. */
  async findInAll(names: readonly string[], check: (name: string) => Promise<readonly string[]>): Promise<string[]> {
    const found: string[] = []
    for (const name of names) {
      await this.show(name)
      found.push(...(await check(name)).map((fault) => `${name}: ${fault}`))
    }
    return found
  }
}
