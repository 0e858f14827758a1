import { describe, expect, it } from 'vitest'
import { accountInputSchema } from '@/lib/accounts/account'
import { accountPolicies } from '@/lib/accounts/fields'
import { mergeRecord } from '@/lib/merge'
import { describeChanges, type HistoryStep } from './describe-changes'

const dana = { id: '0190a0a0-0000-7000-8000-000000000001', name: 'Dana', role: null, email: null, phone: '1' }
const eli = { id: '0190a0a0-0000-7000-8000-000000000002', name: 'Eli', role: null, email: null, phone: null }
const parse = (more: object) => accountInputSchema.parse({ name: 'N', email: 'n@n.example', ...more })
const toActor = (name: string, version: number) => ({ id: name, name, version, at: '2026-01-01T00:00:00.000Z' })

function describeFor(sides: [object, object, object], steps: HistoryStep[] = []) {
  const [base, mine, theirs] = [parse(sides[0]), parse(sides[1]), parse(sides[2])]
  return describeChanges({
    merge: mergeRecord(base, mine, theirs, accountPolicies),
    sides: [base, mine, theirs],
    steps,
  })
}

describe('a change', () => {
  it('names a contact as it is called now', () => {
    const sides: [object, object, object] = [
      { contacts: [dana] },
      { contacts: [{ ...dana, phone: '2' }] },
      { contacts: [{ ...dana, name: 'Dana Reyes' }] },
    ]
    expect(describeFor(sides).map(({ label }) => label)).toEqual([
      'Contacts: Dana Reyes, Name',
      'Contacts: Dana Reyes, Phone',
    ])
  })

  it('has null for what is absent', () => {
    const [change] = describeFor([{ contacts: [dana] }, { contacts: [dana, eli] }, { contacts: [dana] }])
    expect(change).toMatchObject({ pointer: `/contacts/${eli.id}`, verdict: 'mine', base: null, theirs: null })
  })

  it('names everybody who touched it, also who changed it back', () => {
    const steps = [
      { actor: toActor('Bo', 2), fields: ['phone'] },
      { actor: toActor('Ana', 3), fields: ['phone', 'name'] },
    ]
    const [change] = describeFor([{ phone: '1' }, { phone: '2' }, { phone: '1' }], steps)
    expect(change).toMatchObject({ verdict: 'mine', actors: [{ name: 'Bo' }, { name: 'Ana' }] })
  })

  it('of one contact is nobody’s who changed another', () => {
    const before = [dana, eli]
    const moved = [eli, { ...dana, phone: '2' }]
    const steps = [
      { actor: toActor('Bo', 2), fields: ['contacts'], contacts: { before, after: [dana, { ...eli, role: 'CTO' }] } },
      { actor: toActor('Ana', 3), fields: ['contacts'], contacts: { before, after: moved } },
    ]
    const changes = describeFor([{ contacts: before }, { contacts: before }, { contacts: moved }], steps)
    const actors = Object.fromEntries(changes.map(({ pointer, actors }) => [pointer, actors.map(({ name }) => name)]))
    expect(actors).toEqual({ [`/contacts/${dana.id}/phone`]: ['Ana'], '/contacts/-': ['Ana'] })
    expect(changes.find(({ pointer }) => pointer === '/contacts/-')?.label).toBe('Contacts: order')
  })
})
