'use client'

import { useTranslations } from 'use-intl'
import { useSelf } from '@/lib/client/settings/use-membership'
import { useWorkspace } from '@/lib/client/workspace/use-workspace-form'
import { Reading, ReadingSkeleton } from '../parts/reading'
import { Section } from '../parts/section'
import { WorkspaceForm } from './workspace-form'

/** The settings of the workspace: everybody sees them, admins change them. */
export function WorkspaceScreen() {
  const t = useTranslations('settings.workspace')
  const self = useSelf()
  const query = useWorkspace()
  return (
    <Section title={t('title')} text={t('text')}>
      {self === null ? (
        <ReadingSkeleton />
      ) : (
        <Reading query={query}>
          {(settings) => <WorkspaceForm loaded={settings} isReadOnly={self.role !== 'admin'} />}
        </Reading>
      )}
    </Section>
  )
}
