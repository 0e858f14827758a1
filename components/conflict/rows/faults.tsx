interface FaultsProps {
  readonly faults: readonly string[]
  readonly label: string
}

/** Why a value cannot be saved. */
export function Faults({ faults, label }: FaultsProps) {
  if (faults.length === 0) return null
  return (
    <ul className="rounded-lg bg-problem-tint px-3 py-2 text-sm text-problem">
      {faults.map((fault) => (
        <li key={fault}>
          {label} {fault}.
        </li>
      ))}
    </ul>
  )
}
