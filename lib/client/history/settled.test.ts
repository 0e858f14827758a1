import { describe, expect, it } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import type { Resolution, Revision, RevisionWithAccount } from '@/lib/accounts/revision'
import { findTheirs, isInUse, toSettledPlaces } from './settled'

const [ana, bo] = [
  { id: 'ana', name: 'Ana Torres' },
  { id: 'bo', name: 'Bo Lindqvist' },
]
const at = '2026-11-22T10:00:00.000Z'
const dana = { id: '0190a0a0-0000-7000-8000-000000000001', name: 'Dana', role: null, email: null, phone: '1' }
const account: Account = {
  id: '0190a0a0-0000-7000-8000-000000000009',
  version: 4,
  name: 'Northwind',
  email: 'a@a.example',
  phone: '7',
  company: null,
  status: 'active',
  creditLimit: 0,
  address: null,
  tags: [],
  contacts: [dana],
  notes: 'One. Two. Three.',
  ...{ createdAt: at, createdBy: ana, updatedAt: at, updatedBy: ana },
}
const revision = (merge: Resolution): RevisionWithAccount => ({
  ...{ version: 4, at, by: ana, kind: 'merge', fields: ['phone'] },
  merge,
  account,
})

describe('the places that were decided', () => {
  it('come in the order of the form, passages by number, whatever order they are kept in', () => {
    const decisions = { '/notes/10': 'mine', '/contacts/-': 'mine', '/notes/2': 'mine', '/phone': 'mine' } as const
    const places = toSettledPlaces(revision({ theirs: 3, decisions }))
    expect(places.map(({ pointer }) => pointer)).toEqual(['/phone', '/contacts/-', '/notes/2', '/notes/10'])
    expect(places.map(({ passage }) => passage?.index)).toEqual([undefined, undefined, 1, 2])
  })

  it('say which side was left out: none where both are in it', () => {
    const decisions = { '/phone': 'theirs', '/creditLimit': 'both', '/company': 'custom' } as const
    const sides = { '/phone': { mine: '1', theirs: '7' }, '/creditLimit': { mine: 1, theirs: 2 }, '/company': {} }
    const places = toSettledPlaces(revision({ theirs: 3, decisions, sides }))
    expect(places.map((place) => [place.pointer, place.sides.map(({ isLeftOut }) => isLeftOut)])).toEqual([
      ['/phone', [true, false]],
      ['/company', [true, true]],
      ['/creditLimit', [false, false]],
    ])
  })

  it('have no sides where only the decision was kept', () => {
    expect(toSettledPlaces(revision({ theirs: 3, decisions: { '/phone': 'mine' } }))).toMatchObject([
      { sides: [], saved: '7' },
    ])
  })

  it('know what was saved in the place of a passage', () => {
    const merge = { theirs: 3, decisions: { '/notes/1': 'custom' as const } }
    const sides = { '/notes/1': { mine: 'Zwei. ', theirs: 'Deux. ', at: [5, 10] as [number, number] } }
    expect(toSettledPlaces(revision({ ...merge, sides }))).toMatchObject([{ saved: 'Two. ', passage: null }])
    expect(toSettledPlaces(revision(merge))).toMatchObject([{ saved: undefined }])
  })
})

describe('whose the other value was', () => {
  const versionBy = (version: number, by: Revision['by'], fields: string[]): Revision => ({
    ...{ version, at, by, kind: 'update', fields },
  })
  const settled = revision({ theirs: 3, decisions: { '/phone': 'theirs' } })

  it('is whoever changed that field last before', () => {
    const others = [
      versionBy(5, ana, ['phone']),
      versionBy(3, ana, ['tags']),
      versionBy(2, bo, ['phone']),
      versionBy(1, ana, ['phone']),
    ]
    expect(findTheirs(settled, '/phone', others)?.by).toBe(bo)
  })

  it('is unknown where that is too old', () => {
    expect(findTheirs(settled, '/phone', [versionBy(3, ana, ['tags'])])).toBeNull()
  })
})

describe('a value that was left out', () => {
  it.each([
    ['/phone', '7', true],
    ['/phone', '8', false],
    ['/company', null, true],
    [`/contacts/${dana.id}/phone`, '1', true],
    [`/contacts/${dana.id}`, undefined, false],
    ['/contacts/gone', undefined, true],
    ['/contacts/-', [dana.id], true],
    ['/notes', 'One. Two. Three.', true],
    ['/notes/0', 'One. Two. Three.', false],
  ] as const)('is in use or not: %s %j', (pointer, value, expected) => {
    expect(isInUse({ pointer, value }, account)).toBe(expected)
  })
})
