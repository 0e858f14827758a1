import { describe, expect, it } from 'vitest'
import {
  countDecisions,
  isReady,
  type MergeAction,
  type MergeSession,
  parseMergeSession,
  rebaseSession,
  reduceMergeSession,
  toResolution,
  toResult,
} from './merge-session'
import { actors } from './merge-session.fixture'
import { toPoints } from './merge-session-points'
import { ofBoth, startSentence, withSentence } from './one-sentence.fixture'

const run = (session: MergeSession, ...actions: MergeAction[]) => actions.reduce(reduceMergeSession, session)
const asked = (session: MergeSession) => toPoints(session).find(({ kind }) => kind === 'passage')
const pointer = asked(startSentence())?.pointer ?? ''
const both: MergeAction = { kind: 'choose', pointer, decision: 'both' }
const keep: MergeAction = { kind: 'keep', pointer }
const saveAgain = (session: MergeSession, sentence: string, more = {}) =>
  rebaseSession(session, { theirs: { ...withSentence(sentence), ...more }, theirsVersion: 3, actors })

describe('two edits of one sentence that fit together', () => {
  it('are asked for: both changes come first, and nothing is chosen', () => {
    const session = startSentence()
    expect(toPoints(session)).toMatchObject([{ state: 'open', both: expect.stringContaining(ofBoth), preset: null }])
    expect(asked(session)?.options).toEqual(['both', 'mine', 'theirs', 'base', 'custom'])
    expect([countDecisions(session).left, isReady(session)]).toEqual([1, false])
  })

  it('are both in the result once that is chosen', () => {
    const session = run(startSentence(), both)
    expect(toResult(session).notes).toBe(`Ships on Mondays.\n\n${ofBoth}\n`)
    expect(toResolution(session).decisions).toEqual({ [pointer]: 'both' })
    expect(parseMergeSession(JSON.parse(JSON.stringify(session)))).toEqual(session)
    expect(run(session, { kind: 'undo' }).answers).toEqual({})
  })

  it('are both in the result by taking the suggestions', () => {
    const session = run(startSentence(), { kind: 'choose-rest', by: 'suggestion' })
    expect(session.answers).toEqual(run(startSentence(), both).answers)
  })
})

describe('both changes of one sentence after a third save', () => {
  it('are kept where it was of something else', () => {
    const session = saveAgain(run(startSentence(), both), 'Pays by invoice within ten days.', { company: 'x' })
    expect(countDecisions(session)).toEqual({ total: 1, decided: 1, left: 0 })
    expect(toResult(session)).toMatchObject({ company: 'x', notes: expect.stringContaining(ofBoth) })
  })

  it('are asked for again where they give something else, and can be kept', () => {
    const session = saveAgain(run(startSentence(), both), 'Pays by invoice within five days.')
    expect(asked(session)).toMatchObject({
      state: 'recheck',
      decision: 'both',
      both: expect.stringContaining('card within five days'),
      seen: { both: expect.stringContaining(ofBoth), canKeep: true },
    })
    expect(toResult(run(session, keep)).notes).toContain('Pays by card within five days.')
  })

  it('cannot be kept where the edits no longer fit together', () => {
    const session = saveAgain(run(startSentence(), both), 'Pays by transfer within ten days.')
    expect(asked(session)).toMatchObject({ state: 'recheck', seen: { canKeep: false } })
    expect(run(session, keep)).toBe(session)
    expect(countDecisions(session).left).toBe(1)
  })

  it('are asked for again where only what they give is another', () => {
    const { answers, ...session } = run(startSentence(), both)
    const answer = answers[pointer] ?? { decision: 'both' }
    const given = (gave: string) => ({ ...session, answers: { [pointer]: { ...answer, both: gave } } })
    expect(asked(given(`${ofBoth}\n`))?.state).toBe('decided')
    expect(asked(given('Pays in ten days by card.\n'))?.state).toBe('recheck')
  })

  it('do not take the place of two wordings in a row that were chosen, nor the other way round', () => {
    const inRow = run(startSentence('Pays by transfer within ten days.'), both)
    const session = saveAgain(inRow, 'Pays by invoice within ten days.')
    expect(asked(session)).toMatchObject({ state: 'recheck', seen: { canKeep: false } })
  })
})
