'use client'

import { createContext, type RefObject, use, useEffect, useRef, useState } from 'react'

/** Whether word marks wait until they come into view: there are too many for all of them at once. */
export const LazyMarksContext = createContext(false)

/** Ahead of the view, so that scrolling meets marks that are there already. */
const margin = '400px'

/** Whether an element has come near the view, where that is waited for. It stays true after that. */
export function useInView<Place extends Element>(isProse: boolean): readonly [RefObject<Place | null>, boolean] {
  const isLazy = use(LazyMarksContext) && isProse
  const place = useRef<Place>(null)
  const [hasCome, setHasCome] = useState(false)
  useEffect(() => {
    if (!isLazy || hasCome || place.current === null) return
    const observer = new IntersectionObserver(
      (entries) => setHasCome((before) => before || entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: margin },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isLazy, hasCome])
  return [place, hasCome || !isLazy]
}
