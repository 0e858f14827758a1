'use client'

import type { MergeRow } from '@/lib/conflict/merge-rows'
import { useWords } from '../words'
import { toFaultText } from './fault-text'

/** Why a field cannot be saved. */
export function Faults({ row: { field, faults } }: { readonly row: MergeRow }) {
  const words = useWords()
  if (faults.length === 0) return null
  return (
    <ul className="rounded-lg bg-problem-tint px-3 py-2 text-sm text-problem">
      {faults.map((fault) => (
        <li key={`${fault.pointer} ${fault.code}`}>{toFaultText(fault, field, words)}</li>
      ))}
    </ul>
  )
}
