import { expect, it } from 'vitest'
import { base, startSession } from './merge-session.fixture'
import { toPoints } from './merge-session-points'

const suggestionOf = (mine: object, theirs: object) =>
  toPoints(startSession({ mine: { ...base, ...mine }, theirs: { ...base, ...theirs } }))[0]?.suggestion?.reason

it('is the higher of two amounts, and not of two phone numbers', () => {
  expect(suggestionOf({ creditLimit: 1 }, { creditLimit: 2 })).toBe('higher')
  expect(suggestionOf({ phone: '+44 20 7946 0018' }, { phone: '+44 20 7946 0055' })).toBeUndefined()
})

it('is not that one of two short values changed more', () => {
  expect(suggestionOf({ email: 'a@x.example' }, { email: 'bb@y.example' })).toBeUndefined()
})

it('is the name that holds the other', () => {
  expect(suggestionOf({ name: 'Northwind Ltd & Co.' }, { name: 'Northwind' })).toBe('superset')
})
