'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Matches } from '@/lib/conflict/matches'
import { matchesOptions } from '../account-queries'
import { type Typed, toMatchQuery } from './match-query'

/** An account that may be the same customer. */
export type Similar = Matches['similar'][number]

/** It is asked when typing has rested for this long. */
const restMs = 400

/** Accounts that have what is being typed; null while nobody knows, and about values that moved on. */
export function useMatches(typed: Typed | null): Matches | null {
  const query = typed === null ? null : toMatchQuery(typed)
  const text = query === null ? '' : JSON.stringify(query)
  const [rested, setRested] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  const isRested = query !== null && rested === text
  const { data } = useQuery({ ...matchesOptions(query ?? {}), enabled: isRested })
  return isRested && data !== undefined ? data : null
}
