import sharp from 'sharp'
import { expect, test } from '../fixtures'

const width = 1_000

// README_PICTURES=1 npx playwright test --project=pictures
test('the animation of the lab in the README', async ({ openAs }) => {
  const page = await openAs('ana', '/lab', { viewport: { width: 1_180, height: 760 }, reducedMotion: 'no-preference' })
  const frames: { readonly png: Buffer; readonly ms: number }[] = []
  const shoot = async (ms: number) => {
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    frames.push({ png: await sharp(png).resize({ width }).png().toBuffer(), ms })
  }
  const screen = page.frameLocator('iframe[name="lab-left"]')
  const told = (text: RegExp) => page.getByRole('status').filter({ hasText: text })
  await expect(screen.getByRole('textbox', { name: 'Phone', exact: true }).first()).toBeEditable()
  await page.mouse.move(0, 0)
  await shoot(1_500)
  await page.getByRole('button', { name: 'Run the collision' }).click()
  while (!(await told(/^Your turn/).isVisible())) await shoot(220)
  await shoot(2_500)
  await screen
    .getByRole('dialog')
    .getByRole('radio', { name: /^Your change/ })
    .click()
  await shoot(1_800)
  await screen.getByRole('dialog').getByRole('button', { name: 'Save merged account' }).click()
  await expect(told(/^Done in/)).toBeVisible()
  await expect(screen.getByRole('dialog')).toHaveCount(1)
  await shoot(2_800)
  await page.getByRole('heading', { name: 'What went over the wire' }).scrollIntoViewIfNeeded()
  await page.getByTestId('exchange').last().scrollIntoViewIfNeeded()
  await shoot(3_500)

  const pictures = frames.map(({ png }) => png)
  const delay = frames.map(({ ms }) => ms)
  await sharp(pictures, { join: { animated: true } })
    .webp({ delay, loop: 0, quality: 60, effort: 5 })
    .toFile('docs/images/lab.webp')
})
