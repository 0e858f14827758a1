import { describe, expect, it } from 'vitest'
import type { NewerSave } from '@/lib/client/live/use-newer-saves'
import { loadAccountWords } from '../words.fixture'
import { describeFollowed, describeNews, describeOvertaken } from './news-words'

const words = await loadAccountWords('en')
const at = '2026-05-04T10:02:00.000Z'
const bo = { id: 'bo', name: 'Bo', at, version: 2 }
const ana = { id: 'ana', name: 'Ana', at, version: 3 }

type Parts = Partial<Omit<NewerSave, 'newest'>>
// The words do not look into the account itself.
const newsOf = (parts: Parts) =>
  ({ apart: [], combined: {}, contested: [], linked: [], actors: {}, ...parts }) as unknown as NewerSave

const actors = { phone: [bo], tags: [bo], notes: [bo], status: [bo] }
const say = (parts: Parts, myId = 'ana') => describeNews(newsOf({ actors, ...parts }), myId, words)

describe('the banner says', () => {
  it.each<[string, Parts, string, string | null]>([
    [
      'changes apart',
      { apart: ['tags', 'phone'] },
      "Bo saved changes to Phone and Tags. They don't touch yours.",
      "Add Bo's changes",
    ],
    [
      'a contested field',
      { contested: ['phone'], apart: ['tags'] },
      "Bo also changed Phone, which you're editing.",
      null,
    ],
    [
      'changes that fit',
      { combined: { notes: 'x' } },
      'Bo saved changes to Notes. They fit together with yours.',
      "Add Bo's changes",
    ],
    [
      'linked fields',
      { apart: ['status'], linked: ['status'] },
      'Bo saved changes to Status. Check that they fit with yours.',
      null,
    ],
  ])('%s', (_, parts, title, add) => {
    expect(say(parts)).toEqual({ title, add })
  })

  it('both names, and only of those who changed what it speaks of', () => {
    const both = { phone: [bo, ana], tags: [bo] }
    expect(say({ actors: both, contested: ['phone'] }, 'cy')?.title).toMatch(/^Bo and Ana also changed Phone/)
    expect(say({ actors: both, contested: ['tags'] }, 'cy')?.title).toMatch(/^Bo also changed Tags/)
  })

  it('that it was another tab of one’s own', () => {
    expect(say({ apart: ['phone'] }, 'bo')).toEqual({
      title: "Your other tab saved changes to Phone. They don't touch yours.",
      add: "Add your other tab's changes",
    })
  })

  it('nothing once everything is answered', () => {
    expect(say({})).toBeNull()
  })
})

it('an untouched form says what it took over', () => {
  expect(describeFollowed({ version: 2, actors, fields: ['phone'] }, 'ana', words)).toBe('Updated: Bo changed Phone.')
})

it('the notice in the dialog says who, when and what', () => {
  const overtaken = { actors: { tags: [ana] }, fields: ['tags', 'phone'] as const, at, update: async () => {} }
  expect(describeOvertaken(overtaken, '2 minutes ago', { myId: 'cy', words })).toBe(
    'Ana saved again 2 minutes ago (Phone, Tags).',
  )
})
