// Makes the merge of a session before anybody asks for it, so that nothing that is drawn waits for a comparison.
import { keepMerge, type MergeSession } from '@/lib/conflict/merge-session'
import { runMerge } from './run-merge'

/** The same session, with its merge made; coarser where it was too large to be compared word by word. */
export type Prepare = (session: MergeSession) => Promise<MergeSession>

/** How long a comparison may take: by words, then by paragraphs. What takes longer still is one stretch. */
const levels = [
  { detail: 'word', timeoutMs: 2_000 },
  { detail: 'paragraph', timeoutMs: 1_000 },
] as const
/** Texts below this many characters, over all three versions, are compared in a few milliseconds where they are. */
const largeLength = 30_000

export const prepareMerge: Prepare = (session) => prepareWith(runMerge, session)

/** `run` merges elsewhere, and gives up when the time is over. */
export async function prepareWith(run: typeof runMerge, session: MergeSession): Promise<MergeSession> {
  if (!isLarge(session)) return session
  const { base, mine, theirs } = session
  for (const { detail, timeoutMs } of levels.slice(session.detail === undefined ? 0 : 1)) {
    const prepared = detail === 'word' ? session : { ...session, detail }
    const outcome = session.detail === 'whole' ? late : await run({ base, mine, theirs, detail }, timeoutMs)
    if (outcome.kind === 'done') keepMerge(prepared, outcome.merge)
    // Without a worker it is compared here when it is asked for: slower to open, but no worse a merge.
    if (outcome.kind !== 'late') return prepared
  }
  return { ...session, detail: 'whole' }
}

const late = { kind: 'late' } as const

function isLarge({ base, mine, theirs }: MergeSession): boolean {
  const isContested = base.notes !== mine.notes && base.notes !== theirs.notes
  return isContested && base.notes.length + mine.notes.length + theirs.notes.length > largeLength
}
