'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'

const toSeconds = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1_000))

/** Counts down to a time. It is not announced: the message beside it was. */
export function SecondsLeft({ until }: { readonly until: number }) {
  const t = useTranslations('refusals')
  const [seconds, setSeconds] = useState(() => toSeconds(until))
  useEffect(() => {
    const timer = setInterval(() => setSeconds(toSeconds(until)), 1_000)
    return () => clearInterval(timer)
  }, [until])
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      {seconds > 0 ? t('retryIn', { seconds }) : t('retryNow')}
    </span>
  )
}
