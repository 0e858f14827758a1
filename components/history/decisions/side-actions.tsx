'use client'

import { canEdit } from '@/components/accounts/can-edit'
import { copyText } from '@/components/conflict/behaviour/take-along'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { isInUse } from '@/lib/client/history/settled'
import { useIdentity } from '@/lib/client/identity'
import { useAccount } from '@/lib/client/use-accounts'
import { useHistoryWords } from '../history-words'
import { useReapplyChannel, type Wish } from '../reapply/reapply-context'

interface SideActionsProps {
  readonly accountId: string
  readonly wish: Wish
  /** Whose value it is: "Bo's change". */
  readonly label: string
}

/** What can be done with a value that was not chosen; nothing for who may only read, or where there is no form. */
export function SideActions({ accountId, wish, label }: SideActionsProps) {
  const { t } = useHistoryWords()
  const { add } = useToast()
  const channel = useReapplyChannel()
  const { person } = useIdentity()
  const { data: account } = useAccount(accountId)
  if (channel === null || !canEdit(person)) return null
  const { place, side } = wish
  const isText = side.pointer.startsWith('/notes')
  const isThere = account !== undefined && isInUse(side, account)
  const copy = async (text: string) => add({ title: t((await copyText(text)) ? 'copied' : 'cannotCopy') })
  return (
    <span className="mt-1.5 flex flex-wrap gap-2">
      <Button
        look={isThere ? 'quiet' : 'plain'}
        size="small"
        aria-disabled={isThere}
        aria-label={isThere ? undefined : t('useInsteadOf', { place, side: label })}
        onClick={() => !isThere && channel.send(wish)}
      >
        {t(isThere ? 'inUse' : 'useInstead')}
      </Button>
      {isText && typeof side.value === 'string' && side.value !== '' && (
        <Button
          look="quiet"
          size="small"
          aria-label={t('copyOf', { place, side: label })}
          onClick={() => void copy(String(side.value))}
        >
          {t('copy')}
        </Button>
      )}
    </span>
  )
}
