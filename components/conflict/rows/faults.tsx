import { TriangleAlert } from 'lucide-react'

interface FaultsProps {
  readonly faults: readonly string[]
  readonly label: string
}

/** Why a value cannot be saved. */
export function Faults({ faults, label }: FaultsProps) {
  if (faults.length === 0) return null
  return (
    <ul className="grid gap-1 rounded-lg border border-problem bg-problem-tint px-3 py-2 text-sm leading-6 text-problem">
      {faults.map((fault) => (
        <li key={fault} className="flex gap-2">
          <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            {label} {fault}.
          </span>
        </li>
      ))}
    </ul>
  )
}
