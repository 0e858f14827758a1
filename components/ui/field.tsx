'use client'

import { Field as BaseField } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from './cn'
import { EditedMark } from './edited-mark'

export interface FieldProps {
  readonly label: string
  /** The id of the control, so that its name is there before any script runs. */
  readonly controlId: string
  readonly hint?: ReactNode
  /** What is wrong and how to put it right; the control is marked as invalid while it is there. */
  readonly error?: ReactNode
  /** Whether the value differs from what was loaded. */
  readonly dirty?: boolean
  readonly isOptional?: boolean
  /** For a control whose heading already says the label: it stays for screen readers. */
  readonly isLabelHidden?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A control of ours with its label, hint, error and mark; Base UI ties them together for assistive technology. */
export function Field({
  label,
  controlId,
  hint,
  error,
  dirty,
  isOptional,
  isLabelHidden,
  className,
  children,
}: FieldProps) {
  const t = useTranslations('ui')
  return (
    <BaseField.Root invalid={Boolean(error)} className={cn('flex min-w-0 flex-col gap-1.5', className)}>
      <div className={cn('flex min-h-5 items-center gap-2', isLabelHidden && 'sr-only')}>
        <BaseField.Label htmlFor={controlId} className="text-sm font-medium text-ink">
          {label}
        </BaseField.Label>
        {isOptional && <span className="text-xs text-muted">{t('optional')}</span>}
        {dirty && <BaseField.Description render={<EditedMark />} />}
      </div>
      {children}
      {hint && <BaseField.Description className="text-sm text-muted">{hint}</BaseField.Description>}
      {error && (
        <BaseField.Error match={true} className="text-sm font-medium text-problem">
          {error}
        </BaseField.Error>
      )}
    </BaseField.Root>
  )
}
