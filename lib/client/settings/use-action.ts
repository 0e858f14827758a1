'use client'

import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Problem } from '@/lib/conflict/problem'
import { type Answer, UnreadableAnswerError } from '../api'
import { type Failure, toFailure } from '../failure'

/** Why something was not done. `fault` is the code of the first fault, where the server named one. */
export interface Refusal {
  readonly failure: Failure
  readonly fault: string | null
}

export interface Action<Input, Data> {
  readonly isPending: boolean
  readonly refusal: Refusal | null
  /** Resolves to what was answered; null where it was refused, or is under way already. */
  readonly run: (input: Input) => Promise<{ readonly data: Data } | null>
  readonly forget: () => void
}

/** One write of the settings at a time. The list that shows its effect is read again, whatever came of it. */
export function useAction<Input, Data>(
  send: (input: Input) => Promise<Answer<Data>>,
  shownBy: QueryKey,
): Action<Input, Data> {
  const client = useQueryClient()
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isRunning = useRef(false)

  async function run(input: Input): Promise<{ readonly data: Data } | null> {
    if (isRunning.current) return null
    isRunning.current = true
    setPending(true)
    setRefusal(null)
    try {
      const answer = await send(input)
      if (answer.ok) return answer
      setRefusal({ failure: toFailure(answer.problem), fault: toFault(answer.problem) })
      return null
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      setRefusal({ failure: toFailure(error), fault: null })
      return null
    } finally {
      isRunning.current = false
      setPending(false)
      void client.invalidateQueries({ queryKey: shownBy })
    }
  }
  return { isPending, refusal, run, forget: () => setRefusal(null) }
}

const toFault = (problem: Problem): string | null =>
  problem.code === 'validation-failed' ? (problem.errors[0]?.code ?? null) : null
