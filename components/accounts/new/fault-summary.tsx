'use client'

import { Banner } from '@/components/ui/banner'
import type { Fault } from '../fault'
import { toFaultText, toFieldTitle } from '../fault-words'
import { focusField } from '../field-pointer'
import { useAccountWords } from '../words'

/** Everything that has to be put right, each with the way to its field. */
export function FaultSummary({ faults }: { faults: readonly Fault[] }) {
  const words = useAccountWords()
  return (
    <Banner look="problem" title={words.t('form.faults.summary', { count: faults.length })}>
      <ul className="mt-1 grid gap-1 text-ink">
        {faults.map((fault) => (
          <li key={`${fault.pointer} ${fault.code}`}>
            {words.t.rich('form.faults.entry', {
              field: toFieldTitle(fault.pointer, words),
              fault: toFaultText(fault, words),
              link: (text) => (
                <button type="button" onClick={() => focusField(fault.pointer)} className={linkClass}>
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
