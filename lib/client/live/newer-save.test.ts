import { describe, expect, it } from 'vitest'
import { countDecisions, toResult } from '@/lib/conflict/merge-session'
import { type Draft, type EditorState, reduceEditor, startEditing, toNewestEdit, toValue } from '../editor-state'
import { combineFields } from '../merge/combine-fields'
import { answerKept } from '../merge/kept-answers'
import { startMerge } from '../save-flow'
import { account, ana, revisionOf, savedByBo } from './live.fixture'
import { type NewerSave, toNewerSave } from './newer-save'

const edit = (draft: Draft): EditorState => reduceEditor(startEditing(account), { type: 'edit', draft })

function newsOver(state: EditorState, changes: Draft, revisions = [revisionOf(2, Object.keys(changes))]): NewerSave {
  const news = toNewerSave({ state, newest: savedByBo(changes), revisions, combine: combineFields })
  if (news === null) throw new Error('nothing new')
  return news
}

describe('a newer save', () => {
  it('is nothing where it is no newer, or changed nothing that is shown', () => {
    const state = edit({ company: 'Holding' })
    expect(toNewerSave({ state, newest: account, revisions: [], combine: combineFields })).toBeNull()
    expect(toNewerSave({ state, newest: savedByBo({}), revisions: [], combine: combineFields })).toBeNull()
  })

  it('of other fields stands apart from what was typed', () => {
    const news = newsOver(edit({ company: 'Holding' }), { phone: '1', tags: ['EU', 'VIP'] })
    expect(news).toMatchObject({ apart: ['phone', 'tags'], contested: [], linked: [], combined: {} })
  })

  it('of the same field is contested', () => {
    expect(newsOver(edit({ phone: '2' }), { phone: '1' })).toMatchObject({ apart: [], contested: ['phone'] })
  })

  it('that made the same change, in another spelling, contests nothing', () => {
    const news = newsOver(edit({ phone: '+44 (20) 7946-0055' }), { phone: '+44 20 7946 0055' })
    expect(news).toMatchObject({ apart: [], contested: [], combined: {} })
  })

  it('of another passage, or of other tags, is combined by the engine', () => {
    const state = edit({ notes: 'First, mine.\n\nSecond.\n\nThird.\n', tags: ['EU', 'Mine'] })
    const news = newsOver(state, { notes: 'First.\n\nSecond.\n\nThird, theirs.\n', tags: ['EU', 'Theirs'] })
    expect(news.contested).toEqual([])
    expect(news.combined.notes).toBe('First, mine.\n\nSecond.\n\nThird, theirs.\n')
    expect(news.combined.tags).toEqual(expect.arrayContaining(['EU', 'Mine', 'Theirs']))
  })

  it('of the same sentence is contested', () => {
    const state = edit({ notes: 'Mine.\n\nSecond.\n\nThird.\n' })
    expect(newsOver(state, { notes: 'Theirs.\n\nSecond.\n\nThird.\n' }).contested).toEqual(['notes'])
  })

  it('of the status touches a typed credit limit, also one that cannot be read yet', () => {
    const news = newsOver(edit({ creditLimit: Number.NaN }), { status: 'suspended' })
    expect(news).toMatchObject({ apart: ['status'], linked: ['status'], contested: [] })
  })

  it('names who changed each field; whoever saved last where the history has not come yet', () => {
    const revisions = [revisionOf(3, ['tags'], ana), revisionOf(2, ['phone'])]
    const newest = savedByBo({ phone: '1', tags: [] }, 3)
    const told = toNewerSave({ state: edit({ company: 'x' }), newest, revisions, combine: combineFields })
    expect(told?.actors.phone?.map(({ name, version }) => [name, version])).toEqual([['Bo', 2]])
    expect(told?.actors.tags?.map(({ name }) => name)).toEqual(['Ana'])
    const untold = toNewerSave({ state: edit({ company: 'x' }), newest, revisions: [], combine: combineFields })
    expect(untold?.actors.tags?.map(({ name, version }) => [name, version])).toEqual([['Bo', 3]])
  })
})

describe('moving on to a newer save', () => {
  it('takes their fields, keeps what was typed as it was typed, and stands on their version', () => {
    const state = edit({ company: '  Hold', creditLimit: Number.NaN })
    const moved = reduceEditor(state, { type: 'rebase', news: newsOver(state, { phone: '1' }) })
    expect(moved.base.version).toBe(2)
    expect(moved.draft).toEqual({ company: '  Hold', creditLimit: Number.NaN })
    expect(toValue(moved)).toMatchObject({ phone: '1', company: '  Hold' })
  })

  it('puts both changes of a text into the field', () => {
    const state = edit({ notes: 'Mine.\n\nSecond.\n\nThird.\n' })
    const moved = reduceEditor(state, {
      type: 'rebase',
      news: newsOver(state, { notes: 'First.\n\nSecond.\n\nTheirs.\n' }),
    })
    expect(moved.draft).toEqual({ notes: 'Mine.\n\nSecond.\n\nTheirs.\n' })
  })

  it('leaves no edit where both wrote the same', () => {
    const state = edit({ phone: '1', company: 'Holding' })
    const moved = reduceEditor(state, { type: 'rebase', news: newsOver(state, { phone: '1', name: 'North' }) })
    expect(moved.draft).toEqual({ company: 'Holding' })
  })

  it('is taken back together with what it combined, under what was typed since', () => {
    const before = edit({ tags: ['EU', 'Mine'], company: 'Holding' })
    const after = reduceEditor(before, {
      type: 'rebase',
      news: newsOver(before, { tags: ['EU', 'Theirs'], phone: '1' }),
    })
    const typed = reduceEditor(after, { type: 'edit', draft: { company: 'Group' } })
    const back = reduceEditor(typed, { type: 'undo-rebase', before, after })
    expect(back.base.version).toBe(1)
    expect(toValue(back)).toMatchObject({ tags: ['EU', 'Mine'], company: 'Group', phone: account.phone })
  })

  it('is not taken back once the form stands on another version', () => {
    const before = edit({ company: 'Holding' })
    const after = reduceEditor(before, { type: 'rebase', news: newsOver(before, { phone: '1' }) })
    const later = startEditing(savedByBo({}, 3))
    expect(reduceEditor(later, { type: 'undo-rebase', before, after })).toBe(later)
  })
})

describe('"Keep my value"', () => {
  const state = edit({ phone: '2' })
  const kept = reduceEditor(state, { type: 'keep', theirs: { phone: '1' } })

  it('contests the field no more, until they change it again', () => {
    expect(newsOver(kept, { phone: '1' }).contested).toEqual([])
    expect(newsOver(kept, { phone: '3' }).contested).toEqual(['phone'])
  })

  async function openMerge(news: NewerSave) {
    const newest = { theirs: news.newest, actors: news.actors }
    const start = { base: kept.base, mine: toValue(kept) }
    const { session } = await startMerge((unprepared) => Promise.resolve(unprepared), start, newest)
    return answerKept(session, kept.kept)
  }

  it('is an answer of the merge that is opened', async () => {
    const session = await openMerge(newsOver(kept, { phone: '1' }))
    expect(countDecisions(session)).toEqual({ total: 1, decided: 1, left: 0 })
    expect(toResult(session).phone).toBe('2')
  })

  it('is no answer about another value', async () => {
    const session = await openMerge(newsOver(kept, { phone: '3' }))
    expect(countDecisions(session).left).toBe(1)
  })
})

describe('the newest edit', () => {
  it('is the field that was typed in last and still differs', () => {
    const both = reduceEditor(reduceEditor(edit({ phone: '1' }), { type: 'edit', draft: { company: 'x' } }), {
      type: 'edit',
      draft: { phone: '12' },
    })
    expect(toNewestEdit(both)).toBe('phone')
    expect(toNewestEdit(reduceEditor(both, { type: 'edit', draft: { phone: account.phone } }))).toBe('company')
    expect(toNewestEdit(startEditing(account))).toBeNull()
  })
})
