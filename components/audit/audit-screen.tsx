'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { PageHeader } from '@/components/ui/page-header'
import { useAudit } from '@/lib/client/audit/use-audit'
import { RefusedError } from '@/lib/client/refused-error'
import { AccountFilter } from './account-filter'
import { AuditList } from './audit-list'
import { ExportPanel } from './export-panel'

/** What was done in the workspace: all of it, or what concerns one account, which stands in the address. */
export function AuditScreen() {
  const t = useTranslations('audit')
  const path = usePathname()
  const accountId = useSearchParams().get('account')
  const list = useAudit(accountId)
  const isAllowed = !(list.error instanceof RefusedError && list.error.problem.code === 'forbidden')
  const choose = (id: string | null) =>
    window.history.replaceState(null, '', id === null ? path : `${path}?account=${encodeURIComponent(id)}`)
  const knownName = list.data?.pages[0]?.items.map(({ names }) => names[accountId ?? '']).find(Boolean)
  return (
    <>
      <PageHeader level={2} title={t('name')} description={t('about')} />
      <div className="grid gap-6">
        {isAllowed && <ExportPanel />}
        {isAllowed && <AccountFilter accountId={accountId} knownName={knownName} onChoose={choose} />}
        <AuditList list={list} />
      </div>
    </>
  )
}
