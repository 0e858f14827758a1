import { expect, test } from '../fixtures'

test('the menu of people opens with the keyboard at the first press, and hands the focus back', async ({ openAs }) => {
  const page = await openAs('ana', '/accounts')
  const button = page.getByRole('button', { name: /^You are Ana/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await expect(page.getByRole('menuitemradio', { name: /^Ana/ })).toHaveAttribute('aria-checked', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: /^Bo/ }).click()
  await expect(page.getByRole('button', { name: /^You are Bo/ })).toBeVisible()
})

test('the appearance is chosen from the list and remembered', async ({ openAs }) => {
  const page = await openAs('ana', '/accounts')
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
