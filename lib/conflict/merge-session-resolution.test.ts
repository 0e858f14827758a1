import { describe, expect, it } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { resolutionSchema } from '@/lib/accounts/revision'
import { countJsonBytes, maxSidesBytes } from '@/lib/accounts/sides'
import { type MergeSession, reduceMergeSession, toResolution, toResult } from './merge-session'
import { base, contactIds, mine, startPhoneSession, startSession, theirs } from './merge-session.fixture'
import { toPoints } from './merge-session-points'

const decideAll = (session: MergeSession, side: 'mine' | 'theirs' | 'base') =>
  toPoints(session)
    .filter(({ state }) => state === 'open')
    .reduce((next, { pointer }) => reduceMergeSession(next, { kind: 'choose', pointer, decision: side }), session)

describe('what a settled merge leaves in history', () => {
  it('is both values of each decision, whichever was chosen', () => {
    const session = reduceMergeSession(startPhoneSession(), { kind: 'choose', pointer: '/phone', decision: 'theirs' })
    expect(toResolution(session)).toEqual({
      theirs: 2,
      decisions: { '/phone': 'theirs' },
      sides: { '/phone': { mine: mine.phone, theirs: theirs.phone } },
    })
  })

  it('is nothing where nobody decided anything', () => {
    expect(toResolution(startPhoneSession())).toEqual({ theirs: 2, decisions: {} })
  })

  it('is what the server takes, for every kind of field', () => {
    for (const side of ['mine', 'theirs', 'base'] as const) {
      const resolution = toResolution(decideAll(startSession(), side))
      expect(resolutionSchema.parse(JSON.parse(JSON.stringify(resolution)))).toEqual(resolution)
      expect(Object.keys(resolution.sides ?? {})).toEqual(Object.keys(resolution.decisions))
    }
  })

  it('has no member for a side without a value', () => {
    const sides = toResolution(decideAll(startSession(), 'mine')).sides ?? {}
    expect(sides[`/contacts/${contactIds.dana}`]).toEqual({ mine: mine.contacts[0] })
  })

  it.each(['mine', 'theirs', 'base'] as const)('says where each passage stands in the saved notes: %s', (side) => {
    const session = decideAll(startSession(), side)
    const saved = toResult(session).notes
    const passages = toPoints(session).filter(({ kind, state }) => kind === 'passage' && state === 'decided')
    expect(passages.length).toBeGreaterThan(1)
    for (const point of passages) {
      const { at } = toResolution(session).sides?.[point.pointer] ?? {}
      expect(saved.slice(...(at ?? []))).toBe(point[side])
    }
  })

  it('is the whole text where somebody wrote the result', () => {
    const session = reduceMergeSession(startSession(), { kind: 'edit-result', pointer: '/notes', text: 'Anew.' })
    expect(toResolution(session).sides?.['/notes']).toEqual({ mine: mine.notes, theirs: theirs.notes })
  })

  it('leaves out the largest values rather than outweigh the request', () => {
    // Four bytes for each character.
    const write = (letter: string) => `${letter.repeat(90_000)}\n`
    const [from, own, other] = ['𠀀', '𠀁', '𠀂'].map(write)
    const change = (notes: string | undefined, phone: string | null): AccountRecord => ({
      ...base,
      notes: notes ?? '',
      phone,
    })
    const session = startSession({
      base: change(from, base.phone),
      mine: change(own, mine.phone),
      theirs: change(other, theirs.phone),
    })
    const { decisions, sides = {} } = toResolution(decideAll(session, 'theirs'))
    expect(Object.keys(decisions).length).toBe(2)
    expect(Object.keys(sides)).toEqual(['/phone'])
    expect(countJsonBytes(sides)).toBeLessThan(maxSidesBytes)
  })
})
