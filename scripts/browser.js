// The browser of the stories: Playwright's own, else the system's Chromium or Chrome.
import { existsSync } from 'node:fs'
import { findProgram, installPackage } from './debian.js'
import { runNode } from './run-program.js'
import { SetupError } from './setup.js'

const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** @returns {Promise<string | undefined>} the program of a browser that is there */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath(), macChrome].find((file) => existsSync(file)) ?? findProgram(names)
}

/** Finds a browser or installs one: Debian's package when root, else the one that Playwright downloads. */
export async function ensureBrowser() {
  if (await findBrowser()) return
  if (!installPackage('chromium')) await downloadBrowser()
  if (await findBrowser()) return
  throw new SetupError(
    'No browser for the stories: run `npx playwright install chromium`, install Chromium or Chrome, or set CHROMIUM_PATH.',
  )
}

async function downloadBrowser() {
  console.log('Downloading a browser for the tests, once…')
  await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium']).catch(() => {})
}
