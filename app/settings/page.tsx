import { redirect } from 'next/navigation'
import { settingsEntries } from '@/components/settings/settings-entries'

interface SettingsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The first of the pages. Who a tab of the demo is may stand in the address, and must not get lost. */
export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const { as } = await searchParams
  const [first] = settingsEntries
  redirect(typeof as === 'string' ? `${first.href}?as=${encodeURIComponent(as)}` : first.href)
}
