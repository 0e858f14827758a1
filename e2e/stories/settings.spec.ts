import { z } from 'zod'
import { expect, test } from '../fixtures'

// The people of the demo are everybody's: what a story changes of them or of the workspace, it puts back.
test.describe.configure({ mode: 'default' })

const memberListSchema = z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })) })

test.describe('the settings', () => {
  test('are found in the menu of the person, and Ana, Bo and Cy see what they may', async ({ openAs }) => {
    const ana = await openAs('ana', '/accounts')
    await ana.getByRole('button', { name: /Switch person/ }).click()
    await ana.getByRole('menuitem', { name: 'Settings' }).click()
    await expect(ana.getByRole('heading', { name: 'Workspace' })).toBeVisible()
    await expect(ana.getByRole('button', { name: 'Save settings' })).toBeVisible()
    const cy = await openAs('cy', '/settings')
    await expect(cy.getByText('Only admins change these settings. You can see them.')).toBeVisible()
    await cy.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Members' }).click()
    await expect(cy.getByText('Only admins see and make invitations.')).toBeVisible()
    await expect(cy.getByRole('main').getByRole('combobox')).toHaveCount(0)
  })

  test('a key is made, opens the API, and does not once it is revoked', async ({ openAs, playwright, baseURL }) => {
    const bo = await openAs('bo', '/settings/keys')
    await bo.getByRole('textbox', { name: 'What it is for' }).fill('Story')
    await bo.getByRole('button', { name: 'Make a key' }).click()
    await expect(bo.getByRole('heading', { name: 'The key “Story”' })).toBeFocused()
    const key = (await bo.locator('code', { hasText: /^truce_\w{32}$/ }).textContent()) ?? ''
    const headers = { Authorization: `Bearer ${key}` }
    const program = await playwright.request.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: headers })
    expect((await program.get('/api/accounts')).status()).toBe(200)
    expect((await program.post('/api/accounts', { data: {} })).status()).toBe(403)
    await bo.getByRole('button', { name: 'I have copied it' }).click()
    await expect(bo.getByText(key)).toHaveCount(0)
    await bo.getByRole('button', { name: 'Revoke the key Story' }).click()
    await bo.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await expect(bo.getByText('The key “Story” is revoked.')).toBeVisible()
    await expect.poll(async () => (await program.get('/api/accounts')).status()).toBe(401)
    await program.dispose()
  })

  test('an invitation is made and opened, and leaves a member what they are', async ({ api, openAs }) => {
    const ana = await openAs('ana', '/settings/members')
    await ana.getByRole('textbox', { name: 'For whom' }).fill('Story')
    await ana.getByRole('combobox', { name: 'As' }).selectOption('Viewer')
    await ana.getByRole('button', { name: 'Make a link' }).click()
    const url = (await ana.locator('code', { hasText: /invitations\/\w{32}$/ }).textContent()) ?? ''
    const { pathname } = new URL(url)
    const bo = await openAs('bo', pathname)
    await expect(bo.getByRole('heading', { name: 'Ana Torres invites you to Demo' })).toBeVisible()
    const joined = await api('bo').call('POST', `/invitations/by-token/${pathname.split('/').at(-1)}/accept`)
    expect([joined.status(), z.object({ role: z.string() }).parse(await joined.json()).role]).toEqual([200, 'editor'])
    await ana.getByRole('button', { name: 'Revoke the invitation for Story' }).first().click()
    await ana.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await expect(ana.getByText('The invitation for Story is revoked.')).toBeVisible()
    await bo.reload()
    await expect(bo.getByRole('heading', { name: 'This invitation was taken back' })).toBeVisible()
  })

  test('the last admin cannot step down', async ({ openAs }) => {
    const ana = await openAs('ana', '/settings/members')
    await ana.getByRole('combobox', { name: 'Role of Ana Torres' }).selectOption('Editor')
    const dialog = ana.getByRole('alertdialog', { name: 'Give up being an admin?' })
    await dialog.getByRole('button', { name: 'Give it up' }).click()
    await expect(dialog.getByText(/A workspace needs an admin/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Stay an admin' }).click()
    await expect(ana.getByRole('combobox', { name: 'Role of Ana Torres' })).toHaveValue('admin')
  })

  test('another role holds from then on', async ({ api, openAs }) => {
    const ana = await openAs('ana', '/settings/members')
    const { items } = memberListSchema.parse(await (await api('ana').call('GET', '/members')).json())
    const cy = items.find(({ name }) => name === 'Cy Okafor')
    const role = ana.getByRole('combobox', { name: 'Role of Cy Okafor' })
    try {
      // The key that Cy calls with was made for a viewer: more than that it never does.
      await role.selectOption('Editor')
      await expect(ana.getByText('Cy Okafor is an editor now.')).toBeVisible()
      await ana.reload()
      await expect(role).toHaveValue('editor')
      expect((await api('cy').call('GET', '/accounts')).status()).toBe(200)
      expect((await api('cy').call('POST', '/accounts', { body: {} })).status()).toBe(403)
    } finally {
      await api('ana').call('PATCH', `/members/${cy?.id}`, { body: { role: 'viewer' } })
    }
  })
})
