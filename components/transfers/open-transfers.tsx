'use client'

import { useTranslations } from 'use-intl'
import { bdi } from '@/components/accounts/rich'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatEuros } from '@/lib/accounts/money'
import { useKept } from '@/lib/client/kept/kept-provider'
import type { OpenTransfer } from '@/lib/client/transfers/open-transfers'
import { useTransferSide } from '@/lib/client/transfers/use-transfers'
import { useOnline } from '@/lib/client/use-online'
import { useTransferWords } from './words'

/** Transfers whose answer was lost: each is asked for until it is known, and said so. */
export const OpenTransfers = ({ transfers }: { readonly transfers: readonly OpenTransfer[] }) =>
  transfers.map((transfer) => <OpenTransferNotice key={transfer.key} transfer={transfer} />)

function OpenTransferNotice({ transfer: { key, input, isTooLate } }: { readonly transfer: OpenTransfer }) {
  const { t, locale } = useTransferWords()
  const checking = useTranslations('kept')
  const kept = useKept()
  const isOnline = useOnline()
  const [from, to] = [useSideName(input.fromId), useSideName(input.toId)]
  const what = t.rich('unknown.what', { amount: formatEuros(input.amount, locale), from, to, bdi })
  if (isTooLate)
    return (
      <Banner
        role="status"
        look="problem"
        title={t('unknown.tooLate')}
        actions={
          <Button size="small" onClick={() => void kept?.forget(key)}>
            {t('unknown.forget')}
          </Button>
        }
      >
        {what} {t('unknown.look')}
      </Banner>
    )
  return (
    <Banner
      role="status"
      title={t('progress.checking')}
      actions={
        isOnline && (
          <Button size="small" onClick={() => kept?.wake()}>
            {t('unknown.check')}
          </Button>
        )
      }
    >
      {what} {isOnline ? t('unknown.text') : checking('offline')}
    </Banner>
  )
}

function useSideName(id: string | null): string {
  const { t } = useTransferWords()
  const { account, error } = useTransferSide(id)
  if (id === null) return t('outside')
  return account?.name ?? (error === null ? '…' : t('formerAccount'))
}
