import { Banner } from '@/components/ui/banner'
import type { Fault } from '../fault'
import { toFaultText, toFieldTitle } from '../fault-words'
import { focusField } from '../field-pointer'

/** Everything that has to be put right, each with the way to its field. */
export function FaultSummary({ faults }: { faults: readonly Fault[] }) {
  const title = faults.length === 1 ? '1 thing to put right' : `${faults.length} things to put right`
  return (
    <Banner look="problem" title={`Not saved yet: ${title}`}>
      <ul className="mt-1 grid gap-1">
        {faults.map((fault) => (
          <li key={`${fault.pointer} ${fault.code}`}>
            <button
              type="button"
              onClick={() => focusField(fault.pointer)}
              className="min-h-6 rounded-sm text-start font-medium text-problem underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
            >
              {toFieldTitle(fault.pointer)}
            </button>
            <span className="text-ink">: {toFaultText(fault)}</span>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
