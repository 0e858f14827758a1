import { describe, expect, it } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { type MergeSession, reduceMergeSession, toResolution, toResult } from './merge-session'
import { base, contactIds, mine, startSession, theirs } from './merge-session.fixture'
import { toPoints } from './merge-session-points'
import { reapplySide } from './reapply-side'

const decide = (session: MergeSession, side: 'mine' | 'theirs') =>
  toPoints(session)
    .filter(({ state }) => state === 'open')
    .reduce((next, { pointer }) => reduceMergeSession(next, { kind: 'choose', pointer, decision: side }), session)

const settled = decide(startSession(), 'theirs')
const saved = toResult(settled)
const sides = toResolution(settled).sides ?? {}

/** The side that was not chosen, put into `form`. */
const reapply = (pointer: string, form: AccountRecord = saved) =>
  reapplySide(saved, { pointer, value: sides[pointer]?.mine, at: sides[pointer]?.at }, form)

const passageOf = (words: string) =>
  Object.keys(sides).find((pointer) => JSON.stringify(sides[pointer]?.mine).includes(words)) ?? ''

describe('a value put back', () => {
  it('is the value of its field, and of no other', () => {
    expect(reapply('/phone')).toEqual({ phone: mine.phone })
  })

  it('replaces what was set there since', () => {
    expect(reapply('/phone', { ...saved, phone: '1', name: 'N' })).toEqual({ phone: mine.phone })
  })

  it('of tags leaves tags that came since', () => {
    const side = { pointer: '/tags', value: ['EU', 'VIP'] }
    const form = { ...base, tags: ['EU', 'New', 'Trial'] }
    expect(reapplySide(base, side, form)).toEqual({ tags: ['EU', 'New', 'VIP'] })
  })

  it('of a contact leaves the other contacts and its other members', () => {
    const { fay, eli } = contactIds
    const form = {
      ...saved,
      contacts: saved.contacts.map((one) => ({ ...one, role: one.id === fay ? 'Boss' : one.role })),
    }
    const contacts = reapply(`/contacts/${fay}/phone`, form)?.contacts ?? []
    expect(contacts.find(({ id }) => id === fay)).toMatchObject({ role: 'Boss', phone: '+44 20 7946 0333' })
    expect(contacts.find(({ id }) => id === eli)).toEqual(saved.contacts.find(({ id }) => id === eli))
  })

  it('brings back a contact that was removed, and removes one that was kept', () => {
    const { dana } = contactIds
    const back = reapply(`/contacts/${dana}`)?.contacts ?? []
    expect(back.filter(({ id }) => id === dana)).toEqual([mine.contacts[0]])
    const gone = reapplySide(mine, { pointer: `/contacts/${dana}`, value: undefined }, mine)?.contacts ?? []
    expect(gone.map(({ id }) => id)).toEqual(mine.contacts.slice(1).map(({ id }) => id))
  })

  it('orders the contacts', () => {
    const { dana, eli, fay } = contactIds
    const order = reapplySide(base, { pointer: '/contacts/-', value: [fay, dana, eli] }, base)?.contacts ?? []
    expect(order.map(({ id }) => id)).toEqual([fay, dana, eli])
  })
})

describe('a passage put back', () => {
  it('stands where the other wording stood', () => {
    const notes = saved.notes.replace('fourteen days', 'sixty days')
    expect(reapply(passageOf('sixty days'))).toEqual({ notes })
  })

  it('leaves what was written elsewhere since', () => {
    const form = { ...saved, notes: `Read this first.\n\n${saved.notes.replace('June', 'July')}` }
    const notes = form.notes.replace('fourteen days', 'sixty days')
    expect(reapply(passageOf('sixty days'), form)).toEqual({ notes })
  })

  it('changes nothing where it is back already', () => {
    const form = { ...saved, ...reapply(passageOf('sixty days')) }
    expect(reapply(passageOf('sixty days'), form)).toEqual({ notes: form.notes })
  })

  it('is left to a person where that wording was changed since', () => {
    const form = { ...saved, notes: saved.notes.replace('fourteen days', 'ten days') }
    expect(reapply(passageOf('sixty days'), form)).toBeNull()
  })

  it('is left to a person where nobody knows its place', () => {
    const pointer = passageOf('sixty days')
    expect(reapplySide(saved, { pointer, value: 'x' }, saved)).toBeNull()
    expect(reapplySide(saved, { pointer, value: 'x', at: [0, 100_000] }, saved)).toBeNull()
  })

  it('keeps the space after it', () => {
    const text = { ...base, notes: 'One. Two.' }
    expect(reapplySide(text, { pointer: '/notes/0', value: 'Uno.', at: [0, 5] }, text)).toEqual({ notes: 'Uno. Two.' })
  })
})

describe('what cannot be put back', () => {
  it.each([
    ['/phone', 7],
    ['/other', 'x'],
    ['/contacts/nobody/phone', '1'],
    ['/contacts/-', 'x'],
    ['', null],
  ])('is left alone: %s', (pointer, value) => {
    expect(reapplySide(theirs, { pointer, value }, theirs)).toBeNull()
  })
})
