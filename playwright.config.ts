import { defineConfig } from '@playwright/test'
import { toLaunchOptions } from './e2e/browser'

const port = process.env.E2E_PORT ?? '3400'
const url = `http://127.0.0.1:${port}`
const isPostgres = process.env.E2E_DATABASE_URL?.startsWith('postgres') ?? false
/** A busy machine may starve a browser; a race over HTTP has no such excuse, so `api` and `instances` get one go. */
const retries = 1
const isPictureWanted = Boolean(process.env.README_PICTURES)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: await toLaunchOptions(),
  },
  projects: [
    { name: 'api', testMatch: 'api/*.spec.ts' },
    { name: 'checklist', testMatch: 'checklist/*.spec.ts', retries },
    { name: 'stories', testMatch: 'stories/*.spec.ts', retries },
    ...(isPostgres ? [{ name: 'instances', testMatch: 'instances/*.spec.ts' }] : []),
    ...(isPictureWanted ? [{ name: 'pictures', testMatch: 'pictures/*.spec.ts' }] : []),
  ],
  webServer: {
    command: `node e2e/serve.js ${port}`,
    url: `${url}/api/ready`,
    env: { E2E_DATABASE_URL: process.env.E2E_DATABASE_URL ?? '' },
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
