'use client'

import { ArchiveX } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RelativeTime } from '@/components/ui/relative-time'
import { useRestoreAccount } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import { type Failure, toFailure } from '@/lib/client/failure'
import { useIdentity } from '@/lib/client/identity'
import { canEdit } from '../can-edit'
import type { ProblemOf } from '../fault'
import { toFirstName } from '../person-name'
import { useAccountWords } from '../words'
import { LastKnown } from './last-known'

/** A deleted account: by whom and when, what it was, and the way back while there is one. */
export function DeletedAccount({ problem }: { problem: ProblemOf<'deleted'> }) {
  const { t } = useAccountWords()
  const { person } = useIdentity()
  const { mutateAsync: restore, isPending } = useRestoreAccount()
  const [failure, setFailure] = useState<Failure | null>(null)
  const { last, lastVersion, deletedBy, deletedAt, restorable } = problem

  async function bringBack() {
    setFailure(null)
    try {
      const answer = await restore({ id: last.id, version: lastVersion, changes: {} })
      if (!answer.ok) setFailure(toFailure(answer.problem))
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      setFailure(toFailure(error))
    }
  }

  return (
    <div>
      <EmptyState
        isPage
        icon={ArchiveX}
        title={t('deleted.title', { name: toFirstName(deletedBy.name), account: last.name })}
        actions={
          <>
            {restorable && canEdit(person) && (
              <Button look="primary" aria-disabled={isPending} onClick={() => !isPending && void bringBack()}>
                {t(isPending ? 'deleted.restoring' : 'deleted.restore')}
              </Button>
            )}
            <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
              {t('toList')}
            </Link>
          </>
        }
      >
        <p>
          {t.rich(restorable ? 'deleted.restorable' : 'deleted.tooLate', {
            time: () => <RelativeTime at={deletedAt} />,
          })}
        </p>
        {restorable && person && !canEdit(person) && <p>{t('deleted.noRight')}</p>}
        <div role="alert" className="mt-2 grid justify-items-center gap-1 text-problem empty:hidden">
          {failure &&
            (failure.isUnsure ? (
              t('deleted.noAnswer')
            ) : (
              <RefusalText refused={failure} frame={(reason) => t('deleted.refused', { reason })} />
            ))}
        </div>
      </EmptyState>
      <LastKnown account={last} />
    </div>
  )
}
