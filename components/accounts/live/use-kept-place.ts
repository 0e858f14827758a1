'use client'

import { type FocusEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { getFieldPointer } from '../field-pointer'
import { moveCaret } from './move-caret'

interface Place {
  readonly control: HTMLElement
  readonly value: string
  readonly start: number | null
  readonly end: number | null
}

/**
 * Keeps focus, caret and selection where somebody was typing while the form changes around them. `onBlur` belongs on
 * the form; `keep` runs a change. False when there was no place in the form to go back to.
 */
export function useKeptPlace() {
  const last = useRef<Place | null>(null)
  const onBlur = ({ target }: FocusEvent<HTMLElement>) => {
    if (getFieldPointer(target) !== null) last.current = toPlace(target)
  }
  function keep(change: () => void): boolean {
    const active = document.activeElement
    const isInField = active instanceof HTMLElement && getFieldPointer(active) !== null
    const place = isInField ? toPlace(active) : last.current
    flushSync(change)
    if (place === null || !place.control.isConnected) return false
    place.control.focus({ preventScroll: true })
    restoreSelection(place)
    return true
  }
  return { onBlur, keep }
}

const isText = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

function toPlace(control: HTMLElement): Place {
  if (!isText(control)) return { control, value: '', start: null, end: null }
  return { control, value: control.value, start: control.selectionStart, end: control.selectionEnd }
}

function restoreSelection({ control, value, start, end }: Place): void {
  if (!isText(control) || start === null || end === null) return
  const move = (caret: number) => moveCaret(value, control.value, caret)
  control.setSelectionRange(move(start), move(end))
}
