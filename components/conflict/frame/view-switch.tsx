'use client'

import { cn } from '@/components/ui/cn'
import type { Steps } from '../behaviour/use-steps'
import { useWords } from '../words'

/** Choices or result, where there is no room for both. */
export function ViewSwitch({ steps }: { readonly steps: Steps }) {
  const { t } = useWords()
  return (
    <div className="hidden gap-1 border-b border-line px-6 py-2 @min-[600px]/merge:@max-[900px]/merge:flex">
      {(['choices', 'result'] as const).map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={steps.view === view}
          onClick={() => steps.setView(view)}
          className={cn(
            'min-h-8 rounded-md border px-3 text-sm font-medium focus-visible:outline-2 focus-visible:outline-focus',
            steps.view === view ? 'border-edge bg-raised text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {t(`views.${view}`)}
        </button>
      ))}
    </div>
  )
}
