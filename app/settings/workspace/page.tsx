import type { Metadata } from 'next'
import { WorkspaceScreen } from '@/components/settings/workspace/workspace-screen'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('settings.workspace')
  return { title: t('title') }
}

export default function WorkspacePage() {
  return <WorkspaceScreen />
}
