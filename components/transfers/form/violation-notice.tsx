'use client'

import type { Ref } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Account } from '@/lib/accounts/account'
import type { Remedy, Violation } from '@/lib/accounts/rules'
import { useTransferWords } from '../words'
import { toRemedyLabel } from './transfer-words'
import { useAccountRemedy } from './use-account-remedy'
import { ViolationText } from './violation-text'

interface ViolationNoticeProps {
  readonly ref: Ref<HTMLDivElement>
  readonly violations: readonly Violation[]
  readonly from: Account | null
  readonly to: Account | null
  readonly isWithdrawal: boolean
  /** The server said so just now; else it is known before anything is sent. */
  readonly isAnswer: boolean
  readonly isReadOnly: boolean
  readonly onTransferChoose: (transfer: NonNullable<Remedy['transfer']>) => void
}

/** Every rule that stands against the transfer, each with what cures it by one press. */
export function ViolationNotice(props: ViolationNoticeProps) {
  const { ref, violations, from, to, isWithdrawal, isAnswer, isReadOnly, onTransferChoose } = props
  const words = useTransferWords()
  const remedy = useAccountRemedy()
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className="rounded-lg outline-offset-2 focus-visible:outline-2 focus-visible:outline-focus"
    >
      <Banner look="problem" role={isAnswer ? 'alert' : undefined} title={words.t('rules.title')}>
        <ul className="grid gap-3 text-ink">
          {violations.map((violation) => {
            const account = violation.pointer === '/toId' ? to : from
            return (
              <li key={violation.pointer}>
                <ViolationText violation={violation} account={account} isWithdrawal={isWithdrawal} />
                {!isReadOnly && (
                  <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
                    {violation.remedies.map((one) => (
                      <RemedyButton
                        key={one.rel}
                        label={toRemedyLabel(one, account?.name ?? '', words)}
                        isBusy={remedy.isBusy}
                        onPress={() => {
                          if (one.transfer) onTransferChoose(one.transfer)
                          else if (one.changes && account) void remedy.apply(account, one.changes)
                        }}
                      />
                    ))}
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      </Banner>
    </div>
  )
}

interface RemedyButtonProps {
  readonly label: string | null
  readonly isBusy: boolean
  readonly onPress: () => void
}

function RemedyButton({ label, isBusy, onPress }: RemedyButtonProps) {
  if (label === null) return null
  return (
    <Button
      size="small"
      className="h-auto py-1 text-start whitespace-normal"
      aria-disabled={isBusy}
      onClick={() => !isBusy && onPress()}
    >
      {label}
    </Button>
  )
}
