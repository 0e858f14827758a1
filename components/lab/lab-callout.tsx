'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

interface LabCalloutProps {
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly onDismiss: () => void
}

/** A sentence beside the thing that it is about. It stands in nobody's way, and goes when it is told to. */
export function LabCallout({ children, actions, onDismiss }: LabCalloutProps) {
  const t = useTranslations('lab')
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-accent/50 bg-surface px-3 py-2 text-sm"
    >
      <p className="min-w-0 flex-1 basis-52 font-medium text-pretty">{children}</p>
      {actions}
      <Button look="quiet" size="icon" aria-label={t('dismiss')} onClick={onDismiss}>
        <X aria-hidden />
      </Button>
    </div>
  )
}
