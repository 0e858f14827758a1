'use client'

import { type FormEvent, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { leasePolicies } from '@/lib/accounts/lease'
import type { WorkspaceSettings } from '@/lib/accounts/workspace'
import { useWorkspaceForm } from '@/lib/client/workspace/use-workspace-form'
import { ChoiceGroup } from './choice-group'
import { WorkspaceOutcomeNote } from './workspace-outcome'

interface WorkspaceFormProps {
  readonly loaded: WorkspaceSettings
  readonly isReadOnly: boolean
}

const maxNameLength = 120

/** Name, reservations, and what becomes of merges without a decision; saved under the version that was loaded. */
export function WorkspaceForm({ loaded, isReadOnly }: WorkspaceFormProps) {
  const t = useTranslations('settings.workspace')
  const form = useWorkspaceForm(loaded)
  const nameId = useId()
  const nameInput = useRef<HTMLInputElement>(null)
  const { value, dirty, isSaving, outcome } = form
  const length = [...value.name.trim()].length
  const fault = length === 0 ? t('nameEmpty') : length > maxNameLength ? t('nameLong') : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReadOnly) return
    if (fault !== null) nameInput.current?.focus()
    else void form.submit()
  }
  const mergePolicy = value.autoSaveCleanMerges ? 'automatic' : 'look'
  return (
    <form onSubmit={submit} noValidate className="grid max-w-2xl gap-7">
      {isReadOnly && <Banner title={t('readOnly')} />}
      {outcome?.kind === 'overtaken' && <WorkspaceOutcomeNote outcome={outcome} now={form.base} />}
      <Field label={t('name')} controlId={nameId} error={fault} dirty={dirty.includes('name')}>
        <Input
          id={nameId}
          ref={nameInput}
          value={value.name}
          readOnly={isReadOnly}
          onValueChange={(name) => form.change({ name })}
        />
      </Field>
      <ChoiceGroup
        legend={t('leases')}
        isDirty={dirty.includes('leasePolicy')}
        isReadOnly={isReadOnly}
        value={value.leasePolicy}
        onChoose={(leasePolicy) => form.change({ leasePolicy })}
        choices={leasePolicies.map((policy) => ({
          value: policy,
          label: t(`leasePolicies.${policy}`),
          text: t(`leaseTexts.${policy}`),
        }))}
      />
      <ChoiceGroup
        legend={t('merges')}
        isDirty={dirty.includes('autoSaveCleanMerges')}
        isReadOnly={isReadOnly}
        value={mergePolicy}
        onChoose={(policy) => form.change({ autoSaveCleanMerges: policy === 'automatic' })}
        choices={(['automatic', 'look'] as const).map((policy) => ({
          value: policy,
          label: t(`mergePolicies.${policy}`),
          text: t(`mergeTexts.${policy}`),
        }))}
      />
      {!isReadOnly && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button type="submit" look="primary" aria-disabled={isSaving}>
            {t(isSaving ? 'saving' : 'save')}
          </Button>
          {dirty.length > 0 && (
            <Button look="quiet" onClick={form.discard}>
              {t('discard')}
            </Button>
          )}
          <p role="status" className="text-sm text-muted">
            {outcome?.kind === 'saved' && t('saved')}
            {outcome?.kind === 'nothing' && t('nothing')}
          </p>
        </div>
      )}
      {outcome?.kind === 'failed' && <WorkspaceOutcomeNote outcome={outcome} now={form.base} />}
    </form>
  )
}
