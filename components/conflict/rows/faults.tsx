'use client'

import { TriangleAlert } from 'lucide-react'

import type { MergeRow } from '@/lib/conflict/merge-rows'
import { BrokenRules } from '../rules/broken-rules'
import { useWords } from '../words'
import { toFaultText } from './fault-text'

/** Why a field cannot be saved, and what cures it where that is known. */
export function Faults({ row }: { readonly row: MergeRow }) {
  return (
    <>
      {row.faults.length > 0 && <FaultList row={row} />}
      <BrokenRules row={row} />
    </>
  )
}

function FaultList({ row: { field, faults } }: { readonly row: MergeRow }) {
  const words = useWords()
  return (
    <ul className="grid gap-1 rounded-lg border border-problem bg-problem-tint px-3 py-2 text-sm leading-6 text-problem">
      {faults.map((fault) => (
        <li key={`${fault.pointer} ${fault.code}`} className="flex gap-2">
          <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{toFaultText(fault, field, words)}</span>
        </li>
      ))}
    </ul>
  )
}
