'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** A part of the app that is loaded when it is needed. */
export interface OnDemand<Part> {
  /** Loads it once; after a failure, the next call tries again. */
  readonly load: () => Promise<Part>
  /** Null before it is there. */
  readonly get: () => Part | null
  /** Whether the last try failed. */
  readonly hasFailed: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

export function onDemand<Part>(fetchPart: () => Promise<Part>): OnDemand<Part> {
  let part: Part | null = null
  let loading: Promise<Part> | null = null
  let hasFailed = false
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const start = async () => {
    hasFailed = false
    tell()
    try {
      part = await fetchPart()
      return part
    } catch (error) {
      hasFailed = true
      throw error
    } finally {
      loading = null
      tell()
    }
  }
  return {
    load: () => {
      if (part !== null) return Promise.resolve(part)
      loading ??= start()
      return loading
    },
    get: () => part,
    hasFailed: () => hasFailed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The part, once it is loaded; null before. It is loaded as soon as it is wanted. */
export function useOnDemand<Part>(demand: OnDemand<Part>, isWanted: boolean): Part | null {
  const part = useSyncExternalStore(demand.subscribe, demand.get, () => null)
  useEffect(() => {
    // Without a network it stays null; whoever cannot do without it calls `load` and hears of the failure.
    if (isWanted) demand.load().catch(() => {})
  }, [demand, isWanted])
  return part
}

/** Whether the last try to load it failed. */
export const useHasFailed = <Part>(demand: OnDemand<Part>): boolean =>
  useSyncExternalStore(demand.subscribe, demand.hasFailed, () => false)
