import type { Page, Route } from '@playwright/test'
import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'

interface Refused {
  readonly code: string
  readonly status: number
  readonly members?: object
  readonly headers?: Record<string, string>
  /** What only this code says. */
  readonly says: string | RegExp
}

/** What has no surface but a message: the rest are dialogs and words beside a field, each with a test of its own. */
const refusals: readonly Refused[] = [
  { code: 'unauthenticated', status: 401, says: 'You are signed out.' },
  { code: 'forbidden', status: 403, says: 'Your role in this workspace does not allow this.' },
  { code: 'not-found', status: 404, says: "This can't be found any more, or you may not see it." },
  {
    code: 'transaction-conflict',
    status: 409,
    members: { retryable: true, nothingApplied: true },
    headers: { 'Retry-After': '1' },
    says: 'Not saved yet. The system was busy with other changes to this account. Nothing was changed',
  },
  { code: 'request-in-flight', status: 409, says: 'The same request is still running.' },
  { code: 'payload-too-large', status: 413, says: 'This is more than the server takes at once.' },
  { code: 'idempotency-key-reused', status: 422, says: 'It carried the key of another request' },
  {
    code: 'too-many-requests',
    status: 429,
    headers: { 'Retry-After': '12' },
    says: /Too many requests came at once\..*Your edits are still here\..*Try again in 1?[0-9] seconds\./,
  },
  {
    code: 'internal-error',
    status: 500,
    members: { outcome: 'not-applied' },
    says: 'Something went wrong on our side.',
  },
  {
    code: 'unavailable',
    status: 503,
    members: { outcome: 'not-applied' },
    headers: { 'Retry-After': '2' },
    says: 'The server is not available at the moment.',
  },
  // What this page never causes itself, and a newer or an older server may answer all the same.
  {
    code: 'invalid-request',
    status: 400,
    members: { reason: 'malformed-json' },
    says: 'The server could not read what this page sent.',
  },
  { code: 'method-not-allowed', status: 405, says: 'The server does not offer this action here.' },
  { code: 'not-acceptable', status: 406, says: 'The server has no answer in the form that this page asked for.' },
  {
    code: 'unsupported-media-type',
    status: 415,
    says: 'The server does not read the format in which this page sent it.',
  },
  {
    code: 'precondition-required',
    status: 428,
    members: { currentVersion: 1 },
    says: 'This page did not say which version was changed.',
  },
]

const requestId = '5f0e7c52-0000-7000-8000-000000000001'

/** Answers each save of the account with a refusal; the keys of what was sent. */
async function refuseSaves(page: Page, id: string, { code, status, members, headers }: Omit<Refused, 'says'>) {
  const keys: (string | null)[] = []
  const refuse = async (route: Route) => {
    if (route.request().method() !== 'PATCH') return route.fallback()
    keys.push(await route.request().headerValue('idempotency-key'))
    const instance = `/api/accounts/${id}`
    const frame = { type: `/problems/${code}`, title: 'Refused', status, detail: 'Refused.', instance, code, requestId }
    return route.fulfill({
      status,
      contentType: 'application/problem+json',
      headers: headers ?? {},
      body: JSON.stringify({ ...frame, ...members }),
    })
  }
  await page.route(`**/api/accounts/${id}`, refuse)
  return { keys, stop: () => page.unroute(`**/api/accounts/${id}`, refuse) }
}

test('74 · each code says its own, keeps the edits, and leads to what it means', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Phone', anas)
  const alert = ana.page.getByRole('alert').filter({ hasText: /\S/ })
  const said = new Set<string | null>()
  for (const refusal of refusals)
    await test.step(refusal.code, async () => {
      const { stop } = await refuseSaves(ana.page, account.id, refusal)
      await ana.save()
      await expect(alert).toContainText(refusal.says)
      if (refusal.status >= 500) await expect(alert).toContainText(`Support id: ${requestId}`)
      await expect(alert.getByRole('link', { name: 'What does this mean?' })).toHaveAttribute(
        'href',
        `/problems/${refusal.code}`,
      )
      await expect(ana.dialog).toHaveCount(0)
      await expect(ana.field('Phone')).toHaveValue(anas)
      await expect(ana.saveButton).toBeEnabled()
      await expect(alert.getByRole('button', { name: 'Try again' })).toBeEnabled()
      said.add(await alert.textContent())
      await stop()
    })
  expect(said.size).toBe(refusals.length)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await ana.expectToast('Saved')
  expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
})

for (const { status, members } of [
  { status: 409, members: {} },
  { status: 500, members: { outcome: 'not-applied' } },
])
  test(`74 · an unknown code with status ${status} says that nothing was saved, and gives the edits away`, async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account, { permissions: ['clipboard-read', 'clipboard-write'] })
    await ana.type('Phone', anas)
    const { keys, stop } = await refuseSaves(ana.page, account.id, { code: 'moon-phase', status, members })
    await ana.save()
    const alert = ana.page.getByRole('alert').filter({ hasText: /\S/ })
    await expect(alert).toContainText("This wasn't saved. Your edits are still here.")
    await expect(alert).toContainText(`Support id: ${requestId}`)
    await expect(ana.field('Phone')).toHaveValue(anas)
    expect(keys).toHaveLength(1)
    await alert.getByRole('button', { name: 'Copy my version' }).click()
    await expect.poll(() => ana.page.evaluate(() => navigator.clipboard.readText())).toContain(anas)
    await stop()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await ana.expectToast('Saved')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
  })
