'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalFoot } from './refusal-foot'
import { describeRefusal, type Refused } from './refusal-words'

interface RefusalTextProps {
  readonly refused: Refused
  /** Of what this was, around the reason: "Not deleted. …". */
  readonly frame?: (reason: string) => ReactNode
}

/** Why the server did not do it and what to do, for places that hold nothing that somebody typed. */
export function RefusalText({ refused, frame = (reason) => reason }: RefusalTextProps) {
  const t = useTranslations('refusals')
  return (
    <>
      <span className="block">{frame(describeRefusal(refused, t))}</span>
      <RefusalFoot refused={refused} />
    </>
  )
}
