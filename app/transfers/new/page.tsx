import type { Metadata } from 'next'
import { SignedOut } from '@/components/accounts/signed-out'
import { NewTransferScreen } from '@/components/transfers/form/new-transfer-screen'
import { parseTransferStart } from '@/components/transfers/form/transfer-start'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('transfers')
  return { title: t('new') }
}

export default async function NewTransferPage({ searchParams }: PageProps<'/transfers/new'>) {
  if ((await getPageViewer()) === null) return <SignedOut />
  const search = await searchParams
  const start = parseTransferStart((name) => [search[name]].flat()[0] ?? null)
  return <NewTransferScreen key={JSON.stringify(start)} start={start} />
}
