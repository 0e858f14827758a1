'use client'

import { ExternalLink } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import type { Remedy, Violation } from '@/lib/accounts/rules'
import { previewRemedy, toRemedyLabel, toTransferPath, useRuleWords } from './rule-words'

interface RemediesProps {
  readonly violation: Violation
  /** What the field with the broken rule is called. */
  readonly label: string
  readonly onTake: (remedy: Remedy) => void
  /** What else can be done. */
  readonly children?: ReactNode
}

/** What cures a broken rule, each by one press; money is moved on a page of its own, in another tab. */
export function Remedies({ violation, label, onTake, children }: RemediesProps) {
  const words = useRuleWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a field of the form
    <div role="group" aria-label={words.rules('remediesOf', { label })} className="flex flex-wrap items-start gap-2">
      {violation.remedies.map((remedy) => (
        <RemedyButton key={toRemedyLabel(remedy, words)} remedy={remedy} violation={violation} onTake={onTake} />
      ))}
      {children}
    </div>
  )
}

interface RemedyButtonProps {
  readonly remedy: Remedy
  readonly violation: Violation
  readonly onTake: (remedy: Remedy) => void
}

function RemedyButton({ remedy, violation, onTake }: RemedyButtonProps) {
  const words = useRuleWords()
  const id = useId()
  const preview = previewRemedy(remedy, violation, words)
  const shared = {
    'aria-describedby': preview === null ? undefined : id,
    className: buttonClass({ size: 'small' }, 'h-auto py-1 text-start whitespace-normal'),
  }
  return (
    <span className="grid max-w-full justify-items-start gap-0.5">
      {remedy.transfer === undefined ? (
        <Button size="small" {...shared} onClick={() => onTake(remedy)}>
          {toRemedyLabel(remedy, words)}
        </Button>
      ) : (
        // The new tab is the same person: in demo mode that is known to the tab alone.
        <a href={toTransferPath(remedy.transfer)} target="_blank" rel="opener" {...shared}>
          {toRemedyLabel(remedy, words)}
          <ExternalLink aria-hidden />
          <span className="sr-only">{words.rules('remedies.newTab')}</span>
        </a>
      )}
      {preview !== null && (
        <span id={id} className="max-w-prose text-sm leading-5 text-muted">
          {preview}
        </span>
      )}
    </span>
  )
}
