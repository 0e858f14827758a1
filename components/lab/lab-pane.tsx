'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import { type Pane, toFrameName } from '@/lib/client/lab/frame-person'
import { PersonMark } from './inspector/person-mark'

interface LabPaneProps {
  readonly pane: Pane
  readonly name: string
  readonly isOnePerson: boolean
  readonly accountId: string
  /** The newest version that this screen was told of. */
  readonly version: string
  /** On a phone one part is shown at a time; the others stay alive out of sight. */
  readonly isShown: boolean
  /** What is to be done here now. */
  readonly callout: ReactNode
}

/** One person's screen: the ordinary page of the account, in a frame of its own. */
export function LabPane({ pane, name, isOnePerson, accountId, version, isShown, callout }: LabPaneProps) {
  const t = useTranslations('lab')
  const title = isOnePerson ? t('tabOf', { name, pane }) : t('screenOf', { name })
  return (
    <section
      aria-label={title}
      className={cn(
        'flex h-[clamp(28rem,calc(100dvh-6.5rem),58rem)] min-w-0 flex-col gap-2',
        !isShown && 'max-lg:absolute max-lg:-start-[300vw] max-lg:w-screen',
      )}
    >
      <div className="flex min-h-8 flex-wrap items-center gap-2 text-sm">
        <PersonMark pane={pane} name={name} />
        <span className="font-medium">{title}</span>
        {version && <span className="ms-auto text-muted tabular-nums">{t('version', { version })}</span>}
      </div>
      {callout}
      <iframe
        name={toFrameName(pane)}
        title={title}
        src={`/lab/accounts/${accountId}`}
        className={cn(
          'min-h-0 w-full flex-1 rounded-lg border-2 bg-canvas',
          pane === 'left' ? 'border-you-edge/60' : 'border-dashed border-them-edge/60',
        )}
      />
    </section>
  )
}
