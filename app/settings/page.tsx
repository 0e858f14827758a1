import { redirect } from 'next/navigation'
import { settingsEntries } from '@/components/settings/settings-entries'

export default function SettingsPage() {
  redirect(settingsEntries[0].href)
}
