'use client'

import { TriangleAlert } from 'lucide-react'
import { statusSchema } from '@/lib/accounts/account'
import type { MergeRow } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { describeMergedRule } from './merged-rule-words'
import { Remedies } from './remedies'
import { describeRule, useRuleWords } from './rule-words'

/** The rules that the merge would break in a field, each with what cures it: a step that the undo of the dialog takes back. */
export function BrokenRules({ row: { field, violations, value } }: { readonly row: MergeRow }) {
  const { records, who, hasOriginal, act } = useMerge()
  const words = useRuleWords()
  const from = records.theirs.status
  const to = statusSchema.safeParse(value)
  const move = { from, to: to.success ? to.data : from }
  return violations.map((violation) => (
    <div
      key={violation.rule}
      className="grid gap-2.5 rounded-lg border border-problem bg-problem-tint px-3 py-2.5 text-sm leading-6"
    >
      <p className="flex gap-2 text-problem">
        <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
        <span className="min-w-0 wrap-anywhere">
          {(hasOriginal ? describeMergedRule(violation, { records, who, words }) : null) ??
            describeRule(violation, move, words)}
        </span>
      </p>
      {violation.remedies.length > 0 && (
        <Remedies
          violation={violation}
          label={words.fields(field)}
          onTake={({ changes }) => changes && act({ kind: 'cure', changes })}
        />
      )}
    </div>
  ))
}
