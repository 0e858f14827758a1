'use client'

import { useEffect, useEffectEvent } from 'react'
import { describeRule, useRuleWords } from '@/components/conflict/rules/rule-words'
import { toValue } from '@/lib/client/editor-state'
import { findBroken } from '@/lib/client/rules/judging'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import type { Fault } from '../fault'
import { ruleFaultCode } from '../fault-words'
import { focusField } from '../field-pointer'
import { FieldRules } from './field-rules'
import type { FormRules } from './form-rules-context'
import { useTaken } from './use-taken'

/**
 * The rules in the form, from a save that they stopped until the next that they let through: all of them are checked
 * anew with every change.
 */
export function useFormRules(
  editor: Pick<AccountEditor, 'state' | 'dispatch'>,
): FormRules & { readonly faults: readonly Fault[] } {
  const { state, dispatch } = editor
  const { base, judging } = state
  const words = useRuleWords()
  const taking = useTaken(editor)
  const value = toValue(state)
  const violations = judging === null ? [] : findBroken({ base, mine: value }, judging)
  const move = { from: base.status, to: value.status }
  const faults = violations.map((violation) => ({
    pointer: violation.pointer,
    code: ruleFaultCode,
    detail: describeRule(violation, move, words),
  }))

  const focusFirst = useEffectEvent(() => violations[0] && focusField(violations[0].pointer))
  useEffect(() => {
    if (judging !== null) focusFirst()
  }, [judging])

  return {
    storedStatus: base.status,
    faults,
    below: (field) => (
      <FieldRules
        field={field}
        violations={violations.filter(({ pointer }) => pointer === `/${field}`)}
        taking={taking}
        onKeepEditing={() => {
          focusField(`/${field}`)
          dispatch({ type: 'judge', judging: null })
        }}
      />
    ),
  }
}
