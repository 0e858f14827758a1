import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { SignedOut } from '@/components/accounts/signed-out'
import { TransferList } from '@/components/transfers/list/transfer-list'
import { NewTransferLink } from '@/components/transfers/new-transfer-link'
import { PageHeader } from '@/components/ui/page-header'
import { transferListOptions } from '@/lib/client/transfers/transfer-queries'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { toTransferCursor } from '@/lib/server/http/transfers/read-transfers'
import { listTransfers } from '@/lib/server/transfers/list-transfers'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('transfers')
  return { title: t('name') }
}

const pageSize = 25

export default async function TransfersPage() {
  const viewer = await getPageViewer()
  if (viewer === null) return <SignedOut />
  const t = await getWords('transfers')
  const list = await listTransfers(viewer, { limit: pageSize })
  const client = new QueryClient()
  if (list.ok) {
    const page = { items: [...list.value.items], nextCursor: toTransferCursor(list.value.next) }
    client.setQueryData(transferListOptions(null).queryKey, { pages: [page], pageParams: [''] })
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t('name')} actions={<NewTransferLink />} />
      <TransferList />
    </HydrationBoundary>
  )
}
