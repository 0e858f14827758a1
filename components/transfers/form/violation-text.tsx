'use client'

import type { ReactNode } from 'react'
import { bdi } from '@/components/accounts/rich'
import type { AccountStatus } from '@/lib/accounts/account'
import { formatEuros } from '@/lib/accounts/money'
import type { Violation } from '@/lib/accounts/rules'
import { useTransferWords } from '../words'

interface ViolationTextProps {
  readonly violation: Violation
  /** The account that the rule is about. */
  readonly account: { readonly name: string; readonly status: AccountStatus } | null
  readonly isWithdrawal: boolean
}

/** Why a transfer is not possible, in a sentence. */
export function ViolationText({ violation, account, isWithdrawal }: ViolationTextProps): ReactNode {
  const { t, fields, locale } = useTransferWords()
  const { rule, pointer, limit = 0, actual = 0, detail } = violation
  const name = account?.name ?? t('formerAccount')
  const euros = (cents: number) => formatEuros(cents, locale)
  if (rule === 'insufficient-funds')
    return limit > 0
      ? t.rich('rules.funds', { name, available: euros(limit), amount: euros(actual), bdi })
      : t.rich('rules.noFunds', { name, amount: euros(actual), bdi })
  if (rule !== 'account-not-active' || account === null) return detail
  const status = fields(`statuses.${account.status}`)
  if (pointer === '/toId') return t.rich('rules.receiver', { name, status, bdi })
  const isOnlyForOutside = account.status === 'suspended' && !isWithdrawal
  return t.rich(isOnlyForOutside ? 'rules.suspended' : 'rules.sender', { name, status, bdi })
}
