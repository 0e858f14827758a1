import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that axe knows is wrong with the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(finishTransitions)
    expect(await findFaults(page, colorScheme === 'light' ? [] : colourRules), `axe in ${colorScheme}`).toEqual([])
  }
}

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const

/** What depends on colours; the rest is the same in every theme and looked at once. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds in light, dark and forced colours, each with the theme before it. */
export async function findFaultsInThemes(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [theme, media] of Object.entries(themes)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await page.evaluate(finishTransitions)
    faults.push(...(await findFaults(page, theme === 'light' ? [] : colourRules)).map((fault) => `${theme}: ${fault}`))
  }
  return faults
}

/** The page has no frames, so axe may run in the one document there is: that is several times faster. */
async function findFaults(page: Page, rules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules.length === 0 ? axe : axe.withRules(rules)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`)
}

/** Runs in the page. Halfway through a change of colours nothing has its contrast, and the end of one may start the next. */
async function finishTransitions(): Promise<void> {
  for (;;) {
    await new Promise(requestAnimationFrame)
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    if (transitions.length === 0) return
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  }
}
