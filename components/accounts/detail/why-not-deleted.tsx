'use client'

import { RefusalFoot } from '@/components/conflict/refusal/refusal-foot'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Remedies } from '@/components/conflict/rules/remedies'
import { describeRule, useRuleWords } from '@/components/conflict/rules/rule-words'
import type { Account } from '@/lib/accounts/account'
import type { Failure } from '@/lib/client/failure'
import type { Problem } from '../fault'
import { toFirstName } from '../person-name'
import { useAccountWords } from '../words'

interface WhyNotDeletedProps {
  readonly account: Account
  readonly failure: Failure
  /** The refusal itself, where there was one. */
  readonly refusal: Problem | null
}

/** Why an account was not deleted: who stands against it by name, a rule with what cures it. */
export function WhyNotDeleted({ account: { status }, failure, refusal }: WhyNotDeletedProps) {
  const { t } = useAccountWords()
  const words = useRuleWords()
  const frame = (reason: string) => t('delete.refused', { reason })
  if (refusal?.code === 'locked') {
    const name = toFirstName(refusal.lease.holder.name)
    return (
      <>
        <span className="block">{frame(t('delete.locked', { name }))}</span>
        <RefusalFoot refused={failure} />
      </>
    )
  }
  if (refusal?.code !== 'rule-violation') return <RefusalText refused={failure} frame={frame} />
  const nothing = () => undefined
  return (refusal.violations ?? [refusal]).map((violation) => (
    <div key={violation.rule} className="grid gap-2">
      <p>{frame(describeRule(violation, { from: status, to: status }, words))}</p>
      <Remedies violation={violation} label={t('delete.balance')} onTake={nothing} />
      <RefusalFoot refused={failure} />
    </div>
  ))
}
