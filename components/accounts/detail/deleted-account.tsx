'use client'

import { ArchiveX } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RelativeTime } from '@/components/ui/relative-time'
import { toRefusedFailure } from '@/lib/client/failure'
import { useIdentity } from '@/lib/client/identity'
import { useSendIntent } from '@/lib/client/kept/kept-provider'
import type { Sent } from '@/lib/client/kept/kept-writes'
import { useLife } from '@/lib/client/kept/use-life'
import type { SendProgress } from '@/lib/client/send/send-write'
import { canEdit } from '../can-edit'
import type { ProblemOf } from '../fault'
import { toFirstName } from '../person-name'
import { useAccountWords } from '../words'
import { LastKnown } from './last-known'

/** A deleted account: by whom and when, what it was, and the way back while there is one. */
export function DeletedAccount({ problem }: { problem: ProblemOf<'deleted'> }) {
  const { t } = useAccountWords()
  const { person } = useIdentity()
  const kept = useTranslations('kept')
  const send = useSendIntent()
  const life = useLife()
  const [state, setState] = useState<Sent | SendProgress | null>(null)
  const isPending = state?.kind === 'sending' || state?.kind === 'retrying' || state?.kind === 'checking'
  const { last, lastVersion, deletedBy, deletedAt, restorable } = problem

  async function bringBack() {
    const intent = { kind: 'restore', id: last.id, version: lastVersion, name: last.name } as const
    setState({ kind: 'sending' })
    setState(await send(intent, { onProgress: setState, ...life.options() }))
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
        <p role="status" className="mt-2 empty:hidden">
          {state?.kind === 'checking' && kept('checking')}
        </p>
        <div role="alert" className="mt-2 grid justify-items-center gap-1 text-problem empty:hidden">
          {state?.kind === 'not-sent' && kept('notSent')}
          {state?.kind === 'refused' && (
            <RefusalText refused={toRefusedFailure(state)} frame={(reason) => t('deleted.refused', { reason })} />
          )}
        </div>
      </EmptyState>
      <LastKnown account={last} />
    </div>
  )
}
