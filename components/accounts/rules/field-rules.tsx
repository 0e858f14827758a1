'use client'

import { Remedies } from '@/components/conflict/rules/remedies'
import { useRuleWords } from '@/components/conflict/rules/rule-words'
import { Button } from '@/components/ui/button'
import type { FieldName } from '@/lib/accounts/fields'
import type { Violation } from '@/lib/accounts/rules'
import { TakenNote } from './taken-note'
import type { useTaken } from './use-taken'

interface FieldRulesProps {
  readonly field: FieldName
  /** Those of this field. */
  readonly violations: readonly Violation[]
  readonly taking: ReturnType<typeof useTaken>
  readonly onKeepEditing: () => void
}

/** What cures the rules that a field breaks; then what was done, with its undo. */
export function FieldRules({ field, violations, taking, onKeepEditing }: FieldRulesProps) {
  const words = useRuleWords()
  const { taken, take, putBack, toState } = taking
  return (
    <>
      {violations.map((violation) => (
        <Remedies
          key={violation.rule}
          violation={violation}
          label={words.fields(field)}
          onTake={(remedy) => take(field, remedy)}
        >
          <Button size="small" look="quiet" onClick={onKeepEditing}>
            {words.rules('keepEditing')}
          </Button>
        </Remedies>
      ))}
      {taken
        .filter((one) => one.field === field && toState(one) !== 'gone')
        .map((one) => (
          <TakenNote key={one.rel} taken={one} state={toState(one)} onPutBack={() => putBack(one)} />
        ))}
    </>
  )
}
