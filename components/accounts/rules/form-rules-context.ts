'use client'

import { createContext, type ReactNode, use } from 'react'
import type { AccountStatus } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'

/** What the rules mean for the form of an account that is stored already. */
export interface FormRules {
  /** The status from which a step is made. */
  readonly storedStatus: AccountStatus
  /** What stands below a field: what cures the rule that it breaks, or what was just cured. */
  readonly below: (field: FieldName) => ReactNode
}

export const FormRulesContext = createContext<FormRules | null>(null)

/** Null in the form of a new account. */
export const useFormRulesContext = (): FormRules | null => use(FormRulesContext)
