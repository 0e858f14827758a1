'use client'

import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import type { MergeNotice } from '@/components/conflict/merge-dialog'
import { formatRelativeTime } from '@/components/ui/format-time'
import { useTimeWords } from '@/components/ui/use-time-words'
import type { NewerSaves } from '@/lib/client/live/use-newer-saves'
import { toFirstName } from '../person-name'
import { useAccountWords } from '../words'
import { describeOvertaken } from './news-words'

const tickMs = 10_000

/** The notice in an open merge dialog that somebody saved again or deleted it. Nothing moves before it is pressed. */
export function useMergeNotice({ overtaken, gone }: NewerSaves, myId: string | null): MergeNotice | null {
  const t = useTranslations('conflict')
  const words = useAccountWords()
  const time = useTimeWords()
  const now = useSyncExternalStore(subscribe, getTick, getTick)
  if (gone)
    return {
      text: t('notice.gone', { name: toFirstName(gone.problem.deletedBy.name) }),
      onUpdate: () => void gone.show(),
    }
  if (overtaken === null) return null
  const when = formatRelativeTime(overtaken.at, now, time)
  return { text: describeOvertaken(overtaken, when, { myId, words }), onUpdate: () => void overtaken.update() }
}

const getTick = () => Math.floor(Date.now() / tickMs) * tickMs

function subscribe(onTick: () => void) {
  const timer = setInterval(onTick, tickMs)
  return () => clearInterval(timer)
}
