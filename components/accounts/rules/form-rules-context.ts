'use client'

import { createContext, type ReactNode, use } from 'react'
import type { AccountStatus } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'

/** What the rules mean for the form of an account. */
export interface FormRules {
  /** The status from which a step is made; null for a new account, which may have any. */
  readonly storedStatus: AccountStatus | null
  /** What stands below a field: what cures the rule that it breaks, or what was just cured. */
  readonly below: (field: FieldName) => ReactNode
}

export const FormRulesContext = createContext<FormRules | null>(null)

/** Null where nobody checks rules. */
export const useFormRulesContext = (): FormRules | null => use(FormRulesContext)
