// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { toResult } from '@/lib/conflict/merge-session'
import { base, startSession } from '@/lib/conflict/merge-session.fixture'
import { openMerge } from './merge-dialog.fixture'

afterEach(cleanup)

const start = () =>
  startSession({ mine: { ...base, tags: ['EU', 'VIP'] }, theirs: { ...base, tags: ['EU', 'Trial', 'vip'] } })

it('offers both spellings of a tag, the one that stands checked, and takes the other in one step of undo', async () => {
  const { user, last } = openMerge(start())
  const group = within(screen.getByRole('group', { name: 'Which spelling?' }))
  const [yours, theirs] = [group.getByRole('radio', { name: 'VIP' }), group.getByRole('radio', { name: 'vip' })]
  const before = toResult(last.session).tags
  const other = before.includes('VIP') ? theirs : yours
  expect(other).toHaveProperty('checked', false)
  await user.click(other)
  expect(toResult(last.session).tags).toEqual(
    before.map((tag) => (tag === 'VIP' ? 'vip' : tag === 'vip' ? 'VIP' : tag)),
  )
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(toResult(last.session).tags).toEqual(before)
})
