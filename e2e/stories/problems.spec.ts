import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { problemCodes, problemSchema } from '@/lib/conflict/problem'
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'
import { findOverflow } from '../layout-faults'

const run = promisify(execFile)
const codes = Object.keys(problemCodes)

test('every problem has its page, led to by the index, and asks nobody else for anything', async ({
  openAs,
  baseURL,
}) => {
  const page = await openAs('ana', '/problems')
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  const main = page.getByRole('main')
  await expect(main.getByRole('link')).toHaveCount(codes.length)
  for (const code of codes) {
    await page.goto(`/problems/${code}?as=ana`)
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(main.getByRole('heading', { name: 'What is safe' })).toBeVisible()
    await expect(main.getByText(code, { exact: true }).first()).toBeVisible()
  }
  expect([...hosts]).toEqual([baseURL])
})

/** Reads and writes nothing of consequence, and each the same at every run. */
for (const code of ['stale-version', 'idempotency-key-reused', 'payload-too-large', 'validation-failed', 'not-found'])
  test(`the command of ${code} runs, and is answered with it`, async ({ openAs }) => {
    const page = await openAs('ana', `/problems/${code}`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy as curl' }).first().click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    const command = await page.evaluate(() => navigator.clipboard.readText())
    const { stdout } = await run('sh', ['-c', command])
    const [head = '', body = ''] = stdout.split(/\r\n\r\n(?=\{)/)
    const problem = problemSchema.parse(JSON.parse(body))
    expect(problem.code).toBe(code)
    expect(head).toContain(`HTTP/1.1 ${problem.status}`)
  })

test('a long answer scrolls by the keyboard, and nothing reaches beyond a phone', async ({ openAs }) => {
  const page = await openAs('ana', '/problems/stale-version', {
    viewport: { width: 390, height: 844 },
    locale: 'de-DE',
  })
  await expect(page.getByRole('heading', { name: 'Was sicher ist' })).toBeVisible()
  expect(await page.evaluate(findOverflow)).toEqual([])
  const answer = page.getByRole('figure', { name: 'Antwort' }).first().locator('pre')
  await answer.focus()
  await page.keyboard.press('End')
  await expect.poll(() => answer.evaluate((pre) => pre.scrollTop)).toBeGreaterThan(0)
})

test('pages of problems have no fault in light and dark', async ({ openAs }) => {
  for (const path of ['/problems', '/problems/deleted', '/problems/unavailable']) {
    const page = await openAs('ana', path)
    await expect(page.getByRole('button', { name: /^You are Ana/ })).toBeVisible()
    await expectAccessible(page)
  }
})
