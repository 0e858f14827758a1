'use client'

import { type ReactNode, useRef } from 'react'
import { useLocale } from 'use-intl'
import { useFootRoom } from './use-foot-room'

interface NewsFootProps {
  /** What others did, in a sentence; announced. */
  readonly text: string
  /** Says the same with what can be done about it. */
  readonly banner: ReactNode
  readonly children: ReactNode
}

/** What stays in reach below the form: news and the save bar. News that come here move no field above them. */
export function NewsFoot({ text, banner, children }: NewsFootProps) {
  const locale = useLocale()
  const foot = useRef<HTMLDivElement>(null)
  useFootRoom(foot)
  return (
    // Its buttons are in sight anyway: what the page keeps clear at its end is no reason to scroll for them.
    <div ref={foot} className="sticky bottom-0 z-10 mt-8 grid [&_button]:-scroll-mb-24">
      {banner && <div className="pb-2">{banner}</div>}
      {/* Put anew in another language: what was said already is not announced again. */}
      <p
        key={locale}
        role="status"
        className={banner || text === '' ? 'sr-only' : 'bg-canvas/95 py-2 text-sm text-muted backdrop-blur-sm'}
      >
        {text}
      </p>
      {children}
    </div>
  )
}
