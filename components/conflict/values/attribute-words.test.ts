import { describe, expect, it } from 'vitest'
import { attributeWords } from './attribute-words'

const newWords = (base: string, mine: string, theirs: string, combined: string) =>
  attributeWords({ base, mine, theirs }, combined)?.flatMap(({ kind, by, text }) =>
    kind === 'added' ? [[by, text.trim()]] : [],
  )

describe('the words of a combination', () => {
  it('are marked as whose they are', () => {
    const base = 'Pays by invoice within thirty days.'
    const [mine, theirs] = ['Pays by card within thirty days.', 'Pays by invoice within ten days.']
    expect(newWords(base, mine, theirs, 'Pays by card within ten days.')).toEqual([
      ['you', 'card'],
      ['them', 'ten'],
    ])
  })

  it('are apart where two additions stand side by side, and of both where both wrote them', () => {
    const base = 'The gate is open on Mondays and the dogs are kept inside then.'
    const [mine, theirs] = [`${base} Ring twice.`, `${base} Ring twice. Wait there.`]
    expect(newWords(base, `${base} Ring.`, `${base} Wait.`, `${base} Ring. Wait.`)).toEqual([
      ['you', 'Ring.'],
      ['them', 'Wait.'],
    ])
    expect(newWords(base, mine, theirs, theirs)).toEqual([
      ['both', 'Ring twice.'],
      ['them', 'Wait there.'],
    ])
  })

  it('are nobody’s where one side wrote nearly all of it anew', () => {
    const theirs = 'All different here, word by word, from end to end.'
    expect(attributeWords({ base: 'Ask Dana first.', mine: 'Ask Eli first.', theirs }, `${theirs} Eli.`)).toBeNull()
  })

  it('give the combination again when they are joined', () => {
    const [base, combined] = ['One two three four.', 'One 2 three  four five.']
    const edits = attributeWords({ base, mine: 'One 2 three four.', theirs: 'One two three  four five.' }, combined)
    const kept = (edits ?? []).filter(({ kind }) => kind !== 'removed')
    expect(kept.map(({ text }) => text).join('')).toBe(combined)
  })
})
