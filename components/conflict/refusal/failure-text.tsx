'use client'

import { useTranslations } from 'use-intl'
import { RefusalFoot } from './refusal-foot'
import { describeFailure, describeNext, type Refused } from './refusal-words'

/** Why a save failed, that what was typed is safe, and what to do: for the places where it was typed. */
export function FailureText({ refused }: { readonly refused: Refused }) {
  const t = useTranslations('refusals')
  const next = describeNext(refused, t)
  return (
    <span className="grid gap-1">
      <span>
        {describeFailure(refused, t)}
        {next && ` ${next}`}
      </span>
      <RefusalFoot refused={refused} />
    </span>
  )
}
