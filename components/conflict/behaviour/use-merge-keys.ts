'use client'

import type { KeyboardEvent, RefObject } from 'react'
import { isTyping } from '@/components/ui/dialog'
import type { MergeRow } from '@/lib/conflict/merge-rows'
import type { MergeAction } from '@/lib/conflict/merge-session'
import type { Choice } from '@/lib/merge'
import { currentPoint, currentRow, focusPlace, toRowPointers } from './places'

interface MergeKeys {
  readonly list: RefObject<HTMLElement | null>
  readonly rows: readonly MergeRow[]
  readonly areSingleKeysOn: boolean
  readonly act: (action: MergeAction) => void
  /** Answers with "write something else" at a place, and goes there. */
  readonly write: (pointer: string) => void
  readonly save: () => void
  readonly showShortcuts: () => void
  /** Goes to the next (1) or previous (-1) place that is still to decide. */
  readonly goToOpen: (direction: 1 | -1) => void
}

/** The keys of the dialog. Letters and digits act in the list alone, never in a text box, and can be switched off. */
export function useMergeKeys(keys: MergeKeys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (actOnChord(event, keys) || actOnLetter(event, keys)) event.preventDefault()
  }
}

function actOnChord(event: KeyboardEvent, { act, save, goToOpen }: MergeKeys): boolean {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
  if (event.key === 'F8') goToOpen(event.shiftKey ? -1 : 1)
  else if (isCommand && event.key === 'Enter') save()
  else if (isCommand && event.key.toLowerCase() === 'z' && !isTyping(event.nativeEvent))
    act({ kind: event.shiftKey ? 'redo' : 'undo' })
  else return false
  return true
}

const choices: Readonly<Record<string, Choice>> = { '1': 'mine', '2': 'theirs', '3': 'both', '0': 'base', e: 'custom' }

function actOnLetter(event: KeyboardEvent, keys: MergeKeys): boolean {
  const list = keys.list.current
  const isFree = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.nativeEvent)
  const isInList = list?.contains(document.activeElement) ?? false
  if (list === null || !keys.areSingleKeysOn || !isFree || !isInList) return false
  const key = event.key.toLowerCase()
  const choice = choices[key]
  if (choice !== undefined) return chooseHere(choice, list, keys)
  switch (key) {
    case 'j':
    case 'k':
      goToRow(list, key === 'j' ? 1 : -1)
      return true
    case 'n':
    case 'p':
      keys.goToOpen(key === 'n' ? 1 : -1)
      return true
    case 'u':
      keys.act({ kind: event.shiftKey ? 'redo' : 'undo' })
      return true
    case '?':
      keys.showShortcuts()
      return true
    default:
      return false
  }
}

function chooseHere(choice: Choice, list: HTMLElement, { rows, act, write }: MergeKeys): boolean {
  const pointer = currentPoint(list)
  const point = rows.flatMap(({ points }) => points).find((other) => other.pointer === pointer)
  const isOffered =
    point?.options.includes(choice) && (point.isConflict || point.isRevealed || point.state === 'recheck')
  if (point === undefined || !isOffered || point.kind === 'set') return false
  if (choice !== 'custom') act({ kind: 'choose', pointer: point.pointer, decision: choice })
  else if (point.kind !== 'item') write(point.pointer)
  return true
}

function goToRow(list: HTMLElement, direction: 1 | -1): void {
  const pointers = toRowPointers(list)
  const at = pointers.indexOf(currentRow(list) ?? '')
  const next = pointers[at < 0 ? 0 : at + direction]
  if (next !== undefined) focusPlace(list, next)
}
