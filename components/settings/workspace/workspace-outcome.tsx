'use client'

import { useTranslations } from 'use-intl'
import { bdi } from '@/components/accounts/rich'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import type { WorkspaceSettings } from '@/lib/accounts/workspace'
import type { SettingName, WorkspaceOutcome } from '@/lib/client/workspace/use-workspace-form'

interface WorkspaceOutcomeNoteProps {
  readonly outcome: Extract<WorkspaceOutcome, { kind: 'overtaken' | 'failed' }>
  /** What is stored by now. */
  readonly now: WorkspaceSettings
}

/** Why the settings are not saved yet: somebody else saved others, or the server refused. */
export function WorkspaceOutcomeNote({ outcome, now }: WorkspaceOutcomeNoteProps) {
  const t = useTranslations('settings')
  const w = useTranslations('settings.workspace')
  if (outcome.kind === 'failed') {
    const { failure } = outcome
    const frame = (reason: string) => w('notSaved', { reason })
    return (
      <p role="alert" className="text-sm text-problem">
        {failure.code === null ? frame(t('noAnswer')) : <RefusalText refused={failure} frame={frame} />}
      </p>
    )
  }
  const say = (name: SettingName) => {
    switch (name) {
      case 'name':
        return w.rich('staleName', { name: now.name, bdi })
      case 'leasePolicy':
        return w('staleLeases', { policy: w(`leasePolicies.${now.leasePolicy}`) })
      case 'autoSaveCleanMerges':
        return w('staleMerges', { policy: w(`mergePolicies.${now.autoSaveCleanMerges ? 'automatic' : 'look'}`) })
    }
  }
  return (
    <Banner role="alert" title={w('staleTitle')}>
      <p>{w('staleText')}</p>
      {outcome.changed.length === 0 ? (
        <p>{w('staleNothing')}</p>
      ) : (
        <ul className="mt-1 list-disc ps-5">
          {outcome.changed.map((name) => (
            <li key={name}>{say(name)}</li>
          ))}
        </ul>
      )}
    </Banner>
  )
}
