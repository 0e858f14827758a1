import { AccountSkeleton } from '@/components/accounts/detail/account-skeleton'

export default function AccountLoading() {
  return <AccountSkeleton />
}
