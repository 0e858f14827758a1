import { Compass } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('shell.noPage')
  return { title: t('title') }
}

export default async function NotFound() {
  const t = await getWords('shell.noPage')
  return (
    <EmptyState
      isPage
      icon={Compass}
      title={t('title')}
      actions={
        <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
          {t('toAccounts')}
        </Link>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
