import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'

test.describe('the list of accounts', () => {
  test('finds an account by a word of its name, and keeps the search in the address', async ({ api, openAs }) => {
    const account = await api('ana').create()
    const page = await openAs('ana', '/accounts')
    await page.getByRole('searchbox').fill(account.name.toUpperCase())

    await expect(page.getByRole('link', { name: account.name })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(page).toHaveURL(/[?&]q=/)
    await page.reload()
    await expect(page.getByRole('searchbox')).toHaveValue(account.name.toUpperCase())
    await page.getByRole('link', { name: account.name }).click()
    await expect(page).toHaveURL(`/accounts/${account.id}`)
    await expect(page.getByRole('heading', { level: 1, name: account.name })).toBeVisible()
  })

  test('filters by status and by tag, and says when nothing fits', async ({ api, openAs }) => {
    const tag = `only-${crypto.randomUUID().slice(0, 8)}`
    const active = await api('ana').create({ tags: [tag] })
    const prospect = await api('ana').create({ tags: [tag], status: 'prospect', creditLimit: 0 })
    const page = await openAs('ana', `/accounts?tag=${tag}`)
    const links = page.getByRole('table').getByRole('link')
    await expect(links).toHaveText([prospect.name, active.name])

    await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('Active')
    await expect(links).toHaveText([active.name])

    await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('Closed')
    await expect(page.getByText('No account fits these filters')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page.getByRole('row')).not.toHaveCount(0)
  })

  test('shows the first page and loads the next one on request, in the chosen order', async ({ api, openAs }) => {
    const tag = `page-${crypto.randomUUID().slice(0, 8)}`
    const names = Array.from({ length: 27 }, (_, index) => `Harbour ${tag} ${String(index).padStart(2, '0')}`)
    await Promise.all(names.map((name) => api('ana').create({ name, tags: [tag] })))
    const page = await openAs('ana', `/accounts?tag=${tag}&sort=name`)
    const links = page.getByRole('table').getByRole('link')
    await expect(links).toHaveText(names.slice(0, 25))
    await page.getByRole('button', { name: 'Load more' }).click()
    await expect(links).toHaveText(names)
  })

  test('says that the list could not be read, and reads it on the next try', async ({ api, openAs }) => {
    const account = await api('ana').create()
    const page = await openAs('ana', '/accounts')
    await page.route('**/api/accounts?**', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    )
    await page.getByRole('searchbox').fill(account.name)
    await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toBeVisible()
    await page.unroute('**/api/accounts?**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('table').getByRole('link')).toHaveText([account.name])
  })

  test('has no accessibility fault, on a phone either', async ({ openAs }) => {
    const page = await openAs('ana', '/accounts')
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(25)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
  })
})
