import type { LaunchOptions } from '@playwright/test'
import { findBrowser } from '../scripts/browser.js'

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const plain = ['--disable-component-update', '--disable-sync', '--force-color-profile=srgb']

/** How the browser of the stories is started: Playwright's own, else the system's. `npm test` installs one. */
export async function toLaunchOptions(): Promise<LaunchOptions> {
  const isRoot = process.getuid?.() === 0
  const executablePath = await findBrowser()
  if (executablePath === undefined)
    throw new Error('No browser: run `npm test`, which installs one, or set CHROMIUM_PATH.')
  return { executablePath, args: [...quiet, ...plain, ...(isRoot ? ['--no-sandbox'] : [])] }
}
