import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Account } from '@/lib/accounts/account'
import type { accountPageSchema } from '@/lib/accounts/revision'
import { accountKeys, accountOptions } from '../account-queries'

type Pages = InfiniteData<z.infer<typeof accountPageSchema>>

/**
 * What was saved, wherever it is shown: in every list that has the account, and as the account itself. Only what is
 * stored comes in here. Lists are read again when somebody opens one anew: rows keep their places under a hand at work.
 */
export function adoptSaved(client: QueryClient, account: Account): void {
  client.setQueryData(accountOptions(account.id).queryKey, (known) =>
    known !== undefined && known.version >= account.version ? known : account,
  )
  client.setQueriesData<Pages>({ queryKey: accountKeys.lists }, (pages) => pages && withAccount(pages, account))
  void client.invalidateQueries({ queryKey: accountKeys.lists, refetchType: 'none' })
  void client.invalidateQueries({ queryKey: accountKeys.revisions(account.id) })
}

function withAccount(pages: Pages, account: Account): Pages {
  const isOlder = ({ id, version }: Account) => id === account.id && version < account.version
  if (!pages.pages.some(({ items }) => items.some(isOlder))) return pages
  return {
    ...pages,
    pages: pages.pages.map((page) =>
      page.items.some(isOlder)
        ? { ...page, items: page.items.map((item) => (isOlder(item) ? { ...item, ...account } : item)) }
        : page,
    ),
  }
}
