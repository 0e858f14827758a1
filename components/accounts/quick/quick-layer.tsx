'use client'

import type { AccountListItem } from '@/lib/accounts/revision'
import { BulkBar } from './bulk/bulk-bar'
import { ReviewDialog } from './bulk/review-dialog'
import { useQuickOpen } from './quick-context'
import { TagsPopover } from './tags-popover'

/** What floats over the list. */
export function QuickLayer({ accounts }: { accounts: readonly AccountListItem[] }) {
  const { openTags } = useQuickOpen()
  const account = openTags && accounts.find(({ id }) => id === openTags.id)
  return (
    <>
      {openTags && account && <TagsPopover key={account.id} open={openTags} account={account} />}
      <BulkBar accounts={accounts} />
      <ReviewDialog accounts={accounts} />
    </>
  )
}
