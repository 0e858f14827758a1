'use client'

import { useQuery } from '@tanstack/react-query'
import { type Dispatch, useEffect, useState } from 'react'
import { toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import type { FieldName } from '@/lib/accounts/fields'
import type { ProblemOf } from '@/lib/conflict/problem'
import { accountOptions } from '../account-queries'
import { canFollow, type EditorAction, type EditorState, toValue } from '../editor-state'
import { mergeEngine } from '../merge/merge-engine'
import { restoreOver } from '../merge/restore-over'
import { useOnDemand } from '../on-demand'
import { RefusedError } from '../refused-error'
import { useRevisions } from '../use-accounts'
import { type Actors, type NewerSave, toActors, toNewerSave } from './newer-save'
import { rebaseDraft } from './rebase-draft'
import { useFresh } from './use-fresh'

export type { NewerSave } from './newer-save'

/** A save that an untouched form took over by itself. */
export interface Followed {
  readonly version: number
  readonly actors: Actors
  readonly fields: readonly FieldName[]
}

/** A save under an open merge dialog: nothing in it moves before `update`. */
export interface Overtaken {
  readonly actors: Actors
  readonly fields: readonly FieldName[]
  readonly at: string
  readonly update: () => Promise<void>
}

export interface NewerSaves {
  /** What others saved under what was typed; null where there is nothing to say. */
  readonly news: NewerSave | null
  readonly isPutOff: boolean
  /** While the form still stands on it. */
  readonly followed: Followed | null
  readonly overtaken: Overtaken | null
  /** Under an open merge dialog the account was deleted; `show` puts what can be done about it in its place. */
  readonly gone: { readonly problem: ProblemOf<'deleted'>; readonly show: () => Promise<void> } | null
  /** Fields that just took a value of others. */
  readonly fresh: ReadonlySet<FieldName>
  /** Moves the form on to what others saved; answers how to take that back. */
  readonly add: (news: NewerSave) => () => void
  /** Takes their value of one field; answers how to take that back. */
  readonly takeTheirs: (news: NewerSave, field: FieldName) => () => void
  readonly keepMine: (news: NewerSave, field: FieldName) => void
  readonly putOff: (news: NewerSave) => void
}

interface Input {
  readonly state: EditorState
  readonly dispatch: Dispatch<EditorAction>
  readonly isSaving: boolean
}

/** Watches for newer versions of the account that is being edited. An untouched form follows; a touched one waits. */
export function useNewerSaves({ state, dispatch, isSaving }: Input): NewerSaves {
  const { data: newest, error } = useQuery(accountOptions(state.base.id))
  const history = useRevisions(state.base.id)
  const revisions = history.data?.pages.flatMap(({ items }) => items) ?? []
  const [fresh, markFresh] = useFresh()
  const [followed, setFollowed] = useState<Followed | null>(null)

  useEffect(() => {
    if (newest === undefined || isSaving || !canFollow(state, newest)) return
    const actors = toActors(state.base, newest, revisions)
    const fields = changedFields(toRecord(state.base), toRecord(newest))
    dispatch({ type: 'refresh', account: newest })
    if (fields.length === 0) return
    setFollowed({ version: newest.version, actors, fields })
    markFresh(fields)
  }, [newest, state, isSaving, revisions, dispatch, markFresh])

  const isWaiting = newest !== undefined && !isSaving && state.conflict === null && !canFollow(state, newest)
  const engine = useOnDemand(mergeEngine, isWaiting && newest.version > state.base.version)
  const combine = engine?.combineFields
  const news = isWaiting && combine ? toNewerSave({ state, newest, revisions, combine }) : null

  function add(from: NewerSave) {
    const after = rebaseDraft(state, from)
    dispatch({ type: 'rebase', news: from })
    markFresh(changedFields(toValue(state), toValue(after)))
    return () => dispatch({ type: 'undo-rebase', before: state, after })
  }
  function takeTheirs({ newest: theirs }: NewerSave, field: FieldName) {
    const mine = { [field]: toValue(state)[field] }
    dispatch({ type: 'edit', draft: { [field]: theirs[field] } })
    markFresh([field])
    return () => dispatch({ type: 'edit', draft: mine })
  }

  return {
    news,
    isPutOff: news !== null && state.dismissed === news.newest.version,
    followed: followed?.version === state.base.version ? followed : null,
    overtaken: isSaving ? null : toOvertaken(),
    gone: isSaving ? null : toGone(),
    fresh,
    add,
    takeTheirs,
    keepMine: ({ newest: theirs }, field) => dispatch({ type: 'keep', theirs: { [field]: theirs[field] } }),
    putOff: ({ newest: { version } }) => dispatch({ type: 'put-off', version }),
  }

  function toGone(): NewerSaves['gone'] {
    const { conflict, draft } = state
    const problem = error instanceof RefusedError ? error.problem : null
    if (problem?.code !== 'deleted' || conflict?.kind !== 'merge' || conflict.purpose !== 'save') return null
    const { purpose, session } = conflict
    const show = async () => {
      const { reduceMergeSession, toResult } = await mergeEngine.load()
      // What is not decided yet stays as the person typed it.
      const mine = toResult(reduceMergeSession(session, { kind: 'choose-rest', by: 'mine' }))
      const outcome = { kind: 'refused', problem } as const
      const restored = await restoreOver(outcome, state, mine)
      dispatch({ type: 'settled', outcome, purpose, mine, restored, submitted: draft })
    }
    return { problem, show }
  }

  function toOvertaken(): Overtaken | null {
    const { conflict, base } = state
    if (newest === undefined || conflict?.kind !== 'merge' || conflict.purpose !== 'save') return null
    const { theirs, session } = conflict
    if (newest.version <= theirs.version) return null
    const update = async () => {
      const { prepareMerge, prepareMove } = await mergeEngine.load()
      const actors = toActors(base, newest, revisions)
      const sides = { theirs: toRecord(newest), theirsVersion: newest.version, actors }
      const move = await prepareMove(prepareMerge, session, sides)
      dispatch({ type: 'merge', update: move, theirs: newest })
    }
    const fields = changedFields(toRecord(theirs), toRecord(newest))
    return { actors: toActors(theirs, newest, revisions), fields, at: newest.updatedAt, update }
  }
}
