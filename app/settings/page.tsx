import { redirect } from 'next/navigation'
import { settingsEntries } from '@/components/settings/settings-entries'
import { getEnv } from '@/lib/server/env'

interface SettingsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The first page that there is anything on. Who a tab of the demo is may stand in the address, and must not get lost. */
export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const { as } = await searchParams
  const [you, workspace] = settingsEntries
  const first = getEnv().isDemo ? workspace : you
  redirect(typeof as === 'string' ? `${first.href}?as=${encodeURIComponent(as)}` : first.href)
}
