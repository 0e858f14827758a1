'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { UnreadableAnswerError } from '../api'
import type { Failure } from '../failure'
import { toFailure } from '../failure'
import { RefusedError } from '../refused-error'
import { browsersOptions, signOutBrowser, signOutElsewhere } from './session-calls'

const toReason = (error: unknown): Failure | null => {
  if (error instanceof RefusedError) return toFailure(error.problem)
  return error instanceof UnreadableAnswerError ? toFailure(error) : null
}

/** The browsers that somebody is signed in with. What signs one out answers whether it did. */
export function useBrowsers() {
  const client = useQueryClient()
  const { data, error, isFetching } = useQuery(browsersOptions)
  const readAgain = () => client.invalidateQueries({ queryKey: browsersOptions.queryKey })
  const end = async (work: ReturnType<typeof signOutElsewhere>): Promise<boolean> => {
    const answer = await work.catch(() => null)
    await readAgain()
    // What is gone already is gone.
    return answer !== null && (answer.ok || answer.problem.code === 'not-found')
  }
  return {
    browsers: data?.items ?? null,
    failure: toReason(error),
    isFetching,
    readAgain,
    endOne: (id: string) => end(signOutBrowser(id)),
    endOthers: () => end(signOutElsewhere()),
  }
}
