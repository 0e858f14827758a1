import { NoAccount } from '@/components/accounts/detail/no-account'

export default function AccountNotFound() {
  return <NoAccount />
}
