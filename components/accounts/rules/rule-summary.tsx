'use client'

import { useRuleWords } from '@/components/conflict/rules/rule-words'
import { Banner } from '@/components/ui/banner'
import type { Fault } from '../fault'
import { toFieldTitle } from '../fault-words'
import { useAccountWords } from '../words'
import { showField } from './show-field'

/** Several broken rules at once, each with the way to its field, where what cures it stands. */
export function RuleSummary({ faults }: { readonly faults: readonly Fault[] }) {
  const { rules } = useRuleWords()
  const words = useAccountWords()
  if (faults.length < 2) return null
  return (
    <Banner look="problem" role="alert" title={rules('summary', { count: faults.length })}>
      <ul className="mt-1 grid gap-1 text-ink">
        {faults.map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`}>
            {rules.rich('entry', {
              label: toFieldTitle(pointer, words),
              reason: detail,
              link: (text) => (
                <button type="button" onClick={() => showField(pointer)} className={linkClass}>
                  {text}
                </button>
              ),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

const linkClass =
  'min-h-6 rounded-sm text-start font-medium text-problem underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11'
