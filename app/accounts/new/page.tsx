import type { Metadata } from 'next'
import { NewAccountScreen } from '@/components/accounts/new/new-account-screen'

export const metadata: Metadata = { title: 'New account' }

export default function NewAccountPage() {
  return <NewAccountScreen />
}
