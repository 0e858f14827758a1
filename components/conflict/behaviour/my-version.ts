// A person's own values as plain text, to carry elsewhere.

import { changedFields } from '@/lib/accounts/changes'
import type { MergeSession } from '@/lib/conflict/merge-session'
import { toPlaceLabel } from '../place-label'
import type { ConflictWords, Words } from '../words'
import { describeField, toParagraph, toText } from './describe-record'

/** Everything that the person changed or wrote, one field to a paragraph. */
export function toMyVersion(session: MergeSession, words: Words): string {
  const { base, mine } = session
  const own = changedFields(base, mine).map((field) => describeField(field, mine, words))
  const written = Object.entries(session.written).map(([pointer, value]) => {
    const label = toPlaceLabel(pointer.replace(/^\/notes\/.*$/, '/notes'), [base, session.theirs, mine], words)
    return toParagraph(words.t('more.written', { label }), toText(pointer, value, words))
  })
  return [...own, ...written].join('\n\n')
}

/** What the file with it is called. */
export const toFileName = (account: string, t: ConflictWords): string =>
  t('more.fileName', { name: account.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || t('more.unnamed') })
