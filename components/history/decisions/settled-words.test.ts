import { describe, expect, it } from 'vitest'
import type { SettledPlace } from '@/lib/client/history/settled'
import { englishWords } from '../history-words.fixture'
import { describeDecision, describePlace, describeSide } from './settled-words'

const ana = { id: 'ana', name: 'Ana Torres' }
const bo = { id: 'bo', name: 'Bo Lindqvist' }

describe('a decision in words', () => {
  it.each([
    ['theirs', 'ana', bo, "You chose: Bo's change"],
    ['mine', 'ana', bo, 'You chose: Your change'],
    ['theirs', 'cy', bo, "Ana chose: Bo's change"],
    ['theirs', 'bo', bo, 'Ana chose: Your change'],
    ['theirs', 'ana', ana, 'You chose: The change from another tab'],
    ['theirs', null, null, 'Ana chose: The other change'],
    ['both', 'ana', bo, 'You chose: Both'],
    ['base', 'ana', bo, 'You chose: Original'],
    ['custom', 'cy', bo, 'Ana chose: Something else'],
  ] as const)('%s, read by %s', (decision, myId, theirs, sentence) => {
    expect(describeDecision(englishWords, decision, { by: ana, theirs, myId })).toBe(sentence)
  })

  it('names both sides', () => {
    const deciders = { by: ana, theirs: bo, myId: 'cy' }
    expect(describeSide(englishWords, 'mine', deciders)).toBe("Ana's change")
    expect(describeSide(englishWords, 'theirs', deciders)).toBe("Bo's change")
  })
})

describe('a place in words', () => {
  const dana = { id: 'd', name: 'Dana Reyes', role: null, email: null, phone: null }
  const place = (path: readonly string[], part: Partial<SettledPlace> = {}): SettledPlace => ({
    ...{ pointer: `/${path.join('/')}`, path, decision: 'mine', sides: [], saved: undefined, passage: null },
    ...part,
  })
  it.each([
    [place(['phone']), 'Phone'],
    [place(['creditLimit']), 'Credit limit'],
    [place(['notes', '3']), 'Notes'],
    [place(['notes', '3'], { passage: { index: 2, total: 3 } }), 'Notes, passage 2 of 3'],
    [place(['contacts', 'd', 'phone']), 'Contacts: Dana Reyes, Phone'],
    [place(['contacts', '-']), 'Contacts: order'],
    [
      place(['contacts', 'gone'], {
        sides: [{ pointer: '/contacts/gone', side: 'mine', isLeftOut: true, value: { id: 'gone', name: 'Eli Novak' } }],
      }),
      'Contacts: Eli Novak',
    ],
  ])('%o', (where, words) => {
    expect(describePlace(englishWords, where, [dana])).toBe(words)
  })
})
