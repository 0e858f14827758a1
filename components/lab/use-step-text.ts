import { useTranslations } from 'use-intl'
import type { Pane } from '@/lib/client/lab/frame-person'
import type { RunState } from '@/lib/client/lab/use-run'

/** What happens just now, as a sentence; null while nothing is played. */
export function useStepText(run: RunState, toName: (pane: Pane) => string): string | null {
  const t = useTranslations('lab.steps')
  const all = useTranslations()
  if (run.kind !== 'running' || run.step === null) return null
  const { step } = run
  const name = toName(step.pane)
  switch (step.does) {
    case 'type':
      return t('type', { name })
    case 'tag':
      return t('tag', { name })
    case 'save':
      return t('save', { name })
    case 'press':
      return t('press', { name, button: all(step.button) })
    case 'trouble':
      return t('trouble', { name })
    case 'network':
      return t(step.mode === 'on' ? 'online' : step.mode === 'offline' ? 'offline' : 'lose', { name })
  }
}
