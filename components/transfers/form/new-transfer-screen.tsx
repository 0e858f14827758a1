'use client'

import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useToast } from '@/components/ui/toast'
import type { Transfer } from '@/lib/accounts/transfer'
import type { TransferDraft } from '@/lib/client/transfers/check-transfer'
import type { Names } from '@/lib/client/transfers/use-send-transfer'
import { useTransferWords } from '../words'
import { toReceipt } from './receipt'
import { TransferForm } from './transfer-form'
import { toReturnPath } from './transfer-start'

/** The page for a new transfer; done, it leads back to where it came from, with a receipt. */
export function NewTransferScreen({ start }: { start: TransferDraft }) {
  const words = useTransferWords()
  const router = useRouter()
  const toast = useToast()
  function onDone(transfer: Transfer, names: Names) {
    toast.add(toReceipt(transfer, names, words))
    router.push(toReturnPath(start))
  }
  return (
    <div className="mx-auto max-w-3xl">
      <Link
        href="/transfers"
        className="-ms-1 inline-flex min-h-8 items-center gap-1 rounded-sm pe-1 text-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
      >
        <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {words.t('name')}
      </Link>
      <h1 className="mt-2 mb-8 text-2xl font-semibold tracking-[-0.02em] sm:text-3xl">{words.t('new')}</h1>
      <TransferForm start={start} onDone={onDone} />
    </div>
  )
}
