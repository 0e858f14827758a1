'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { NewApiKey, Role } from '@/lib/accounts/membership'
import { useMakeKey } from '@/lib/client/settings/use-membership'
import { findLabelFault, LabelField, RoleField } from '../parts/text-and-role'
import { WhyNot } from '../parts/why-not'

interface KeyFormProps {
  /** That of whoever makes it: a key may do no more. */
  readonly role: Role
  readonly onMade: (key: NewApiKey) => void
}

/** Makes a key: what it is for, and what it may do. */
export function KeyForm({ role: ownRole, onMade }: KeyFormProps) {
  const t = useTranslations('settings.keys')
  const [label, setLabel] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [isChecked, setChecked] = useState(false)
  const action = useMakeKey()
  const fault = findLabelFault(label)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (fault !== null) return
    const made = await action.run({ label, role })
    if (made !== null) onMade(made.data)
  }
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5"
    >
      <div className="flex flex-wrap items-start gap-4">
        <LabelField
          label={t('label')}
          error={isChecked && fault ? t(fault) : null}
          value={label}
          onValueChange={setLabel}
        />
        <RoleField label={t('role')} upTo={ownRole} value={role} onValueChange={setRole} />
      </div>
      <div>
        <Button type="submit" look="primary" aria-disabled={action.isPending}>
          {t(action.isPending ? 'creating' : 'create')}
        </Button>
      </div>
      <div role="alert" className="text-sm text-problem empty:hidden">
        {action.refusal && (
          <WhyNot refusal={action.refusal} tooMany="tooManyKeys" frame={(reason) => t('notCreated', { reason })} />
        )}
      </div>
    </form>
  )
}
