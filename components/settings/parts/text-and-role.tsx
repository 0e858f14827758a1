'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { type Role, rolesUpTo } from '@/lib/accounts/membership'

interface LabelFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  readonly value: string
  readonly onValueChange: (value: string) => void
}

/** What a key or a link is called by whoever made it. */
export function LabelField({ label, hint, error, value, onValueChange }: LabelFieldProps) {
  const id = useId()
  return (
    <Field label={label} controlId={id} hint={hint} error={error} className="w-full sm:w-auto sm:min-w-64 sm:flex-1">
      <Input id={id} value={value} onValueChange={onValueChange} />
    </Field>
  )
}

interface RoleFieldProps {
  readonly label: string
  /** The highest that can be given. */
  readonly upTo: Role
  readonly value: Role
  readonly onValueChange: (role: Role) => void
}

/** A role, with what it lets somebody do. */
export function RoleField({ label, upTo, value, onValueChange }: RoleFieldProps) {
  const t = useTranslations('settings')
  const id = useId()
  const options = rolesUpTo(upTo).map((role) => ({ value: role, label: t(`roles.${role}`) }))
  return (
    <Field label={label} controlId={id} hint={t(`rolesText.${value}`)} className="w-full sm:w-56">
      <Select id={id} options={options} value={value} onValueChange={onValueChange} />
    </Field>
  )
}

const maxLength = 120

/** Which fault a label has; none is null. */
export function findLabelFault(label: string): 'labelEmpty' | 'labelLong' | null {
  const text = label.trim()
  if (text === '') return 'labelEmpty'
  return [...text].length > maxLength ? 'labelLong' : null
}
