'use client'

import { type RefObject, useEffect } from 'react'

/** Set on the form: how much higher the foot is than what the page keeps clear at its end anyway. */
const property = '--foot-room'

/**
 * Keeps a field that has the focus clear of a sticky foot, however high it is (WCAG 2.4.11). By the margin of fields and
 * not the padding of the page: that would scroll for the buttons in the foot, too.
 */
export function useFootRoom(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current
    if (element === null) return
    const form = element.closest('form')
    const makeRoom = () => {
      form?.style.setProperty(property, `max(0px, ${element.offsetHeight}px - 5rem)`)
      const { activeElement: active } = document
      if (active !== null && isCovered(active, element)) active.scrollIntoView({ block: 'nearest' })
    }
    const observer = new ResizeObserver(makeRoom)
    observer.observe(element)
    return () => observer.disconnect()
  }, [foot])
}

function isCovered(active: Element, foot: HTMLElement): boolean {
  if (foot.contains(active) || active.closest('form') !== foot.closest('form')) return false
  const [box, cover] = [active.getBoundingClientRect(), foot.getBoundingClientRect()]
  return box.bottom > cover.top && box.top < cover.bottom
}
