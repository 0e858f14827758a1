'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { setSavesCleanMerges } from './clean-merges'
import { cleanMergesOptions } from './workspace-queries'

/** Keeps every save of this tab to what the workspace wants; null where nobody is signed in. */
export function useCleanMerges(isAutomatic: boolean | null): void {
  const { data = true } = useQuery(cleanMergesOptions(isAutomatic))
  useEffect(() => setSavesCleanMerges(data), [data])
}
