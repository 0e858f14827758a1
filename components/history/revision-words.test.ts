import { describe, expect, it } from 'vitest'
import type { Revision } from '@/lib/accounts/revision'
import { englishWords } from './history-words.fixture'
import { describeFields, describeRevision } from './revision-words'

const ana = { id: 'ana', name: 'Ana Torres' }
const bo = { id: 'bo', name: 'Bo Lindqvist' }
const revision = (part: Partial<Revision>): Revision => ({
  version: 3,
  at: '2026-11-22T10:00:00.000Z',
  by: bo,
  kind: 'update',
  fields: ['phone', 'tags'],
  ...part,
})

describe('describeRevision', () => {
  it.each<[string, Partial<Revision>]>([
    ['Bo changed Phone and Tags', {}],
    ['Bo changed 4 fields', { fields: ['name', 'email', 'phone', 'notes'] }],
    ['Bo overwrote Phone and Tags', { forced: true }],
    ['Ana created this account', { kind: 'create', by: ana }],
    ['Bo restored this account', { kind: 'restore', fields: [] }],
    ['Bo restored this account and changed Notes', { kind: 'restore', fields: ['notes'] }],
    ['Bo deleted this account', { kind: 'delete', fields: [] }],
    ['Bo undid version 2', { kind: 'undo' }],
  ])('says %j', (sentence, part) => {
    expect(describeRevision(englishWords, revision(part), [])).toBe(sentence)
  })

  it('names whose version was merged, or its number when that is not known here', () => {
    const merge = revision({ kind: 'merge', by: ana, version: 4, merge: { theirs: 3, decisions: {} } })
    expect(describeRevision(englishWords, merge, [revision({})])).toBe('Ana merged with Bo’s version')
    expect(describeRevision(englishWords, merge, [revision({ by: ana })])).toBe(
      'Ana merged with a version from another tab',
    )
    expect(describeRevision(englishWords, merge, [])).toBe('Ana merged with version 3')
    expect(describeFields(englishWords, merge)).toBe('Phone, Tags')
  })
})
