'use client'

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isAboutMoney } from '@/lib/accounts/known-balance'
import { countProblems, type MergePoint, type MergeRow, toDecisionPoints, toRows } from '@/lib/conflict/merge-rows'
import {
  countDecisions,
  hasChecks,
  type MergeAction,
  type MergeSession,
  reduceMergeSession,
} from '@/lib/conflict/merge-session'
import { toWho, type Who } from '../names'
import { toPointLabel } from '../place-label'
import { useWords, type Words } from '../words'
import { toAnnouncement, toRebaseAnnouncement } from './announce-action'
import { currentPoint, focusEditor, focusPlace } from './places'
import { useStable } from './use-stable'
import { useSteps } from './use-steps'

interface MergeFlowInput {
  readonly session: MergeSession
  readonly who: Who
  readonly isSaving: boolean
  readonly list: RefObject<HTMLElement | null>
  readonly announce: (message: string) => void
  readonly onAction: (action: MergeAction) => void
  readonly onSave: () => void
}

/** Where the focus is to go once the next picture stands. Two wishes for one place are two objects. */
interface Target {
  readonly pointer: string
  readonly isEditor: boolean
}

/** What happens in the open dialog: actions with their announcements, ways through the list, saving. */
export function useMergeFlow({ session, who, isSaving, list, announce, onAction, onSave }: MergeFlowInput) {
  const words = useWords()
  const rows = toRows(session)
  const count = countDecisions(session)
  const [target, setTarget] = useState<Target | null>(null)
  const steps = useSteps(toDecisionPoints(rows))
  useEffect(() => {
    if (target === null || list.current === null) return
    if (target.isEditor) focusEditor(list.current, target.pointer)
    else focusPlace(list.current, target.pointer)
  }, [target, list])
  useRebaseNews({ session, who, words, announce })
  useMoneyNews(session, () => {
    const row = rows.find(({ violations }) => violations.some(isAboutMoney))
    if (row === undefined) return
    goTo(row.pointer)
    announce(words.t('said.broken', { labels: words.fields(row.field) }))
  })

  const act = (action: MergeAction) => {
    const after = reduceMergeSession(session, action)
    if (after === session) return
    onAction(action)
    const message = toAnnouncement(action, { before: session, after, who, words })
    if (message !== null) announce(message)
    // The button of a remedy goes with the rule that it cured.
    if (action.kind === 'cure') setTarget({ pointer: `/${Object.keys(action.changes)[0]}`, isEditor: false })
  }
  const goTo = (pointer: string, isEditor = false) => {
    steps.show(pointer)
    setTarget({ pointer, isEditor })
  }
  const goToOpen = (direction: 1 | -1) => {
    const here = list.current === null ? null : currentPoint(list.current)
    const next = findOpen(toDecisionPoints(rows), here, direction)
    const obstacle = findObstacle(rows)
    if (next !== undefined) goTo(next.pointer)
    else if (obstacle === null) announce(words.t('said.nothingLeft'))
    else goToObstacle(obstacle)
  }
  const goToObstacle = ({ pointer }: MergePoint | MergeRow) => {
    goTo(pointer)
    const label = toPointLabel(pointer, rows, { session, words })
    const { left } = count
    announce(
      left > 0
        ? words.t('said.movedToDecision', { left, label })
        : words.t('said.movedToProblem', { count: countProblems(rows), label }),
    )
  }
  const goStep = (direction: 1 | -1) => {
    if (steps.view === 'result' && direction === 1) return
    const index = steps.view === 'result' ? steps.index : steps.index + direction
    const point = toDecisionPoints(rows)[index]
    if (direction === 1) steps.forward()
    else steps.back()
    if (index >= steps.total) announce(words.t('row.willBeSaved'))
    else if (point !== undefined)
      announce(
        words.t('progress.atStep', {
          step: index + 1,
          total: steps.total,
          label: toPointLabel(point.pointer, rows, { session, words }),
        }),
      )
  }
  const save = () => {
    if (isSaving) return
    const obstacle = findObstacle(rows)
    if (obstacle === null) onSave()
    else goToObstacle(obstacle)
  }
  const write = (pointer: string) => {
    act({ kind: 'write', pointer })
    goTo(pointer, true)
  }
  return {
    rows,
    count,
    steps,
    suggested: toDecisionPoints(rows).filter((point) => isOpen(point) && point.suggestion !== undefined).length,
    isToCheck: hasChecks(session),
    canUndo: session.past.length > 0,
    canRedo: session.future.length > 0,
    act: useStable(act),
    goNext: useStable(() => goToOpen(1)),
    goToOpen,
    goStep,
    save,
    write,
  }
}

export type MergeFlow = ReturnType<typeof useMergeFlow>

const isOpen = ({ state }: MergePoint): boolean => state === 'open' || state === 'recheck'

/** The next open place from here, around the end. */
function findOpen(points: readonly MergePoint[], here: string | null, direction: 1 | -1): MergePoint | undefined {
  const ordered = direction === 1 ? points : [...points].reverse()
  const at = ordered.findIndex(({ pointer }) => pointer === here)
  return [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)].find(isOpen)
}

/** What stands against saving: the first open place, else the first field that cannot be saved. */
const findObstacle = (rows: readonly MergeRow[]): MergePoint | MergeRow | null =>
  toDecisionPoints(rows).find(isOpen) ?? rows.find(({ isBlocked }) => isBlocked) ?? null

interface RebaseNews {
  readonly session: MergeSession
  readonly who: Who
  readonly words: Words
  readonly announce: (message: string) => void
}

/** Says what a third save meant, once for each. */
function useRebaseNews({ session, who, words, announce }: RebaseNews): void {
  const last = useRef(session)
  useEffect(() => {
    const before = last.current
    last.current = session
    if (before.theirsVersion === session.theirsVersion) return
    const saver = toLastSaver(session)
    announce(toRebaseAnnouncement({ before, after: session, who: saver ?? who, words }))
  }, [session, who, words, announce])
}

/** A refusal told what the account holds: each time it is said anew. */
function useMoneyNews({ money }: MergeSession, tell: () => void): void {
  const onNews = useEffectEvent(tell)
  const last = useRef(money)
  useEffect(() => {
    if (last.current === money) return
    last.current = money
    onNews()
  }, [money])
}

/** Whoever made the newest version. */
function toLastSaver(session: MergeSession): Who | null {
  const newest = Object.values(session.actors)
    .flat()
    .filter(({ version }) => version === session.theirsVersion)
  return newest.length === 0 ? null : toWho({ actors: { newest } }, null)
}
