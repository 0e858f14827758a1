import { describe, expect, it } from 'vitest'
import { toRows } from '@/lib/conflict/merge-rows'
import { isReady, parseMergeSession } from '@/lib/conflict/merge-session'
import { findGalleryState, galleryStates } from './gallery-states'

const all = Object.values(galleryStates).flat()
const sessionOf = (name: string) => {
  const session = findGalleryState(name)?.makeSession()
  if (session === undefined) throw new Error(`no state ${name}`)
  return session
}

describe('the gallery', () => {
  it('has one state of each name, and each is a session that can be stored', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { name, makeSession } of all) expect(parseMergeSession(makeSession()), name).not.toBeNull()
  })

  it('has every state of a row in one merge', () => {
    const states = toRows(sessionOf('all-states')).map(({ field, state }) => [field, state])
    expect(Object.fromEntries(states)).toEqual({
      name: 'same',
      email: 'invalid',
      phone: 'open',
      company: 'you',
      status: 'recheck',
      creditLimit: 'decided',
      address: 'readonly',
      tags: 'combined',
      contacts: 'them',
      notes: 'unchanged',
    })
  })

  it('has notes that are too large to compare by words', () => {
    const notes = toRows(sessionOf('notes-too-large')).find(({ kind }) => kind === 'notes')
    expect(notes).toMatchObject({ text: { granularity: 'line' } })
  })

  it('has merges that are ready, and some that are not', () => {
    expect(['ready', 'saving', 'failed', 'review'].map(sessionOf).every(isReady)).toBe(true)
    expect(['fresh', 'invalid', 'invalid-together', 'recheck', 'broken-rule'].map(sessionOf).some(isReady)).toBe(false)
  })
})
