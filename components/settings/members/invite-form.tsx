'use client'

import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { defaultInvitationDays, maxInvitationDays, type NewInvitation, type Role } from '@/lib/accounts/membership'
import { useInvite } from '@/lib/client/settings/use-membership'
import { findLabelFault, LabelField, RoleField } from '../parts/text-and-role'
import { WhyNot } from '../parts/why-not'

const dayChoices = [1, defaultInvitationDays, 14, maxInvitationDays] as const

/** Makes a link: for whom, as what, and for how long. */
export function InviteForm({ onMade }: { readonly onMade: (invitation: NewInvitation) => void }) {
  const t = useTranslations('settings.invitations')
  const daysId = useId()
  const [label, setLabel] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [days, setDays] = useState<number>(defaultInvitationDays)
  const [isChecked, setChecked] = useState(false)
  const action = useInvite()
  const fault = findLabelFault(label)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (fault !== null) return
    const made = await action.run({ label, role, expiresInDays: days })
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
          hint={t('labelHint')}
          error={isChecked && fault ? t(fault) : null}
          value={label}
          onValueChange={setLabel}
        />
        <RoleField label={t('role')} upTo="admin" value={role} onValueChange={setRole} />
        <Field label={t('expires')} controlId={daysId} className="w-full sm:w-36">
          <Select
            id={daysId}
            options={dayChoices.map((count) => ({ value: String(count), label: t('days', { days: count }) }))}
            value={String(days)}
            onValueChange={(value) => setDays(Number(value))}
          />
        </Field>
      </div>
      <div>
        <Button type="submit" look="primary" aria-disabled={action.isPending}>
          {t(action.isPending ? 'creating' : 'create')}
        </Button>
      </div>
      <div role="alert" className="text-sm text-problem empty:hidden">
        {action.refusal && (
          <WhyNot
            refusal={action.refusal}
            tooMany="tooManyInvitations"
            frame={(reason) => t('notCreated', { reason })}
          />
        )}
      </div>
    </form>
  )
}
