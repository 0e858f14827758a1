import type { ReactNode } from 'react'
import { SignedOut } from '@/components/accounts/signed-out'
import { SettingsNav } from '@/components/settings/settings-nav'
import { PageHeader } from '@/components/ui/page-header'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { getWords } from '@/lib/server/words'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await getPageViewer()
  if (viewer === null) return <SignedOut />
  const t = await getWords('settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid gap-6 md:grid-cols-[11rem_minmax(0,1fr)] md:gap-10">
        <SettingsNav />
        <div className="min-w-0">{children}</div>
      </div>
    </>
  )
}
