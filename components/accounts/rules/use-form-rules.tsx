'use client'

import { useEffect, useEffectEvent } from 'react'
import { describeRule, useRuleWords } from '@/components/conflict/rules/rule-words'
import { findBroken, type Judging } from '@/lib/client/rules/judging'
import type { Fault } from '../fault'
import { ruleFaultCode } from '../fault-words'
import { focusField } from '../field-pointer'
import { FieldRules } from './field-rules'
import type { FormRules } from './form-rules-context'
import { showField } from './show-field'
import { type TakingForm, useTaken } from './use-taken'

interface JudgedForm extends TakingForm {
  /** Null while no rule is shown. */
  readonly judging: Judging | null
  /** Puts them away. */
  readonly onKeepEditing: () => void
}

/**
 * The rules in the form, from a save that they stopped until the next that they let through: all of them are checked
 * anew with every change.
 */
export function useFormRules(form: JudgedForm): FormRules & { readonly faults: readonly Fault[] } {
  const { base, value, judging, onKeepEditing } = form
  const words = useRuleWords()
  const taking = useTaken(form)
  const violations = judging === null ? [] : findBroken({ base, mine: value }, judging)
  const move = { from: base?.status ?? value.status, to: value.status }
  const faults = violations.map((violation) => ({
    pointer: violation.pointer,
    code: ruleFaultCode,
    detail: describeRule(violation, move, words),
  }))

  const focusFirst = useEffectEvent(() => violations[0] && showField(violations[0].pointer))
  useEffect(() => {
    if (judging !== null) focusFirst()
  }, [judging])

  return {
    storedStatus: base?.status ?? null,
    faults,
    below: (field) => (
      <FieldRules
        field={field}
        violations={violations.filter(({ pointer }) => pointer === `/${field}`)}
        taking={taking}
        onKeepEditing={() => {
          focusField(`/${field}`)
          onKeepEditing()
        }}
      />
    ),
  }
}
