// Whose the new words of a combination are: what the other side does not have.
import { diffWords, type WordEdit } from '@/lib/merge'

export type Author = 'you' | 'them' | 'both'

export interface AuthoredEdit extends WordEdit {
  readonly by: Author
}

export interface Wordings {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** The edits from the original to the combination, each addition cut by who made it. Null means "rewritten". */
export function attributeWords({ base, mine, theirs }: Wordings, combined: string): readonly AuthoredEdit[] | null {
  const edits = diffWords(base, combined)
  const [byMe, byThem] = [findNew(theirs, combined), findNew(mine, combined)]
  if (edits === null || byMe === null || byThem === null) return null
  const authorAt = (at: number): Author => (byMe[at] === byThem[at] ? 'both' : byMe[at] ? 'you' : 'them')
  let at = 0
  return edits.flatMap((edit) => {
    const start = at
    if (edit.kind !== 'removed') at += edit.text.length
    return edit.kind === 'added'
      ? cutByAuthor(edit.text, (index) => authorAt(start + index))
      : [{ ...edit, by: 'both' }]
  })
}

/** Which characters of `to` are not from `from`; null where the two cannot be compared by words. */
function findNew(from: string, to: string): readonly boolean[] | null {
  const edits = diffWords(from, to)?.filter(({ kind }) => kind !== 'removed')
  return edits?.flatMap(({ kind, text }) => new Array<boolean>(text.length).fill(kind === 'added')) ?? null
}

/** Spaces go with the word after them, so that marks begin and end at words. */
function cutByAuthor(text: string, authorAt: (index: number) => Author): AuthoredEdit[] {
  const cut: AuthoredEdit[] = []
  for (const { 0: word, index } of text.matchAll(/\s*\S+(?:\s+$)?|\s+$/gu)) {
    const by = authorAt(index + word.length - word.trimStart().length)
    const last = cut.at(-1)
    if (last?.by === by) cut[cut.length - 1] = { ...last, text: last.text + word }
    else cut.push({ kind: 'added', text: word, by })
  }
  return cut
}
