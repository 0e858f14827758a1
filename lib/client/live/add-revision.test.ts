import { describe, expect, it } from 'vitest'
import { addRevision } from './add-revision'
import { revisionOf } from './live.fixture'

const history = {
  pages: [
    { items: [revisionOf(2, ['name'])], nextCursor: 'x' },
    { items: [revisionOf(1, [])], nextCursor: null },
  ],
  pageParams: ['', 'x'],
}

describe('a revision that was told', () => {
  it('stands first in the history', () => {
    const added = addRevision(history, revisionOf(3, ['phone']))
    expect(added?.pages.map((page) => page.items.map(({ version }) => version))).toEqual([[3, 2], [1]])
  })

  it('changes nothing where it is known or nobody looks', () => {
    expect(addRevision(history, revisionOf(2, ['name']))).toBe(history)
    expect(addRevision(undefined, revisionOf(2, ['name']))).toBeUndefined()
  })
})
