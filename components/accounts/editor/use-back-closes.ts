'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'

const mark = 'truceDialog'
/** Which of a page's dialogs it is. Each minds its own steps alone. */
type Name = 'merge' | 'join'
const isAtDialog = (name: Name): boolean => window.history.state?.[mark] === name
/** The steps of a frame are steps of the page around it, whose Back is not about this dialog. */
const isFrame = (): boolean => window.parent !== window

/**
 * The browser's Back closes an open dialog and leaves the form as it is: while it is open, history stands one step
 * further on the same page. A dialog that closes by itself takes that step back. The answer leaves for another page,
 * which stands in place of that step: Back leads from there to the form.
 */
export function useBackCloses(isOpen: boolean, onBack: () => void, name: Name = 'merge') {
  const router = useRouter()
  const close = useEffectEvent(onBack)
  /** A step back of our own is under way; it is nobody's wish to close what was opened since. */
  const isStepping = useRef(false)
  /** Another page is on its way, which a step back would call off. */
  const isLeaving = useRef(false)

  useEffect(() => {
    if (!isOpen || isFrame()) return
    const stepOn = () => {
      if (!isAtDialog(name)) window.history.pushState({ [mark]: name }, '')
    }
    const onPop = () => {
      if (isAtDialog(name)) return
      if (!isStepping.current) return close()
      isStepping.current = false
      stepOn()
    }
    stepOn()
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [isOpen, name])

  useEffect(() => {
    if (isOpen || isFrame()) return
    const stepBack = () => {
      if (isLeaving.current) return
      isStepping.current = isAtDialog(name)
      if (isStepping.current) window.history.back()
    }
    // Not at once: one dialog may take the place of another. After a reload, and where Forward led, it is taken, too.
    const timer = setTimeout(stepBack)
    window.addEventListener('popstate', stepBack)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('popstate', stepBack)
    }
  }, [isOpen, name])

  return (page: '/accounts' | '/accounts/new') => {
    isLeaving.current = isAtDialog(name)
    if (isLeaving.current) router.replace(page)
    else router.push(page)
  }
}
