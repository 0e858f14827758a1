'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { noteFence } from './held-fences'
import { leaseSeconds, releaseLease } from './lease-calls'
import { blankLease, isExclusive, isKeptOut, type LeaseState, reduceLease, toLease, toOwnLease } from './lease-state'
import { type LeaseView, toLeaseView } from './lease-view'
import { useActivity } from './use-activity'
import { useLeaseClock } from './use-lease-clock'
import { useLeaseReading } from './use-lease-reading'
import { type Taken, useTaking } from './use-taking'

interface Input {
  readonly accountId: string
  /** This person may edit at all. */
  readonly canEdit: boolean
  readonly isDirty: boolean
  /** A save was refused because of the lease. */
  readonly isRefused: boolean
  /** Writes down what was typed; resolves when that is done. */
  readonly keepNow: () => Promise<unknown>
  /** A save that waited may be made now. */
  readonly onFree: () => void
}

export interface LeaseControl {
  readonly view: LeaseView
  readonly isReadOnly: boolean
  readonly state: LeaseState
  /** Takes it from whoever has it, another tab included. Null where another try is under way. */
  readonly takeOver: () => Promise<Taken | null>
  readonly renew: () => void
  readonly editApart: () => void
  readonly watch: (isWatching: boolean) => void
  readonly queue: (isQueued: boolean) => void
  readonly putOff: () => void
}

/** At the next sign of life after a third of its time. */
const renewBelowMs = (leaseSeconds * 1_000 * 2) / 3

/**
 * The lease of the account that is being edited. Where leases are exclusive it is taken with the first change, renewed
 * while something is done, and given back when nothing is unsaved any more or the page goes away.
 */
export function useLease({ accountId, canEdit, isDirty, isRefused, keepNow, onFree }: Input): LeaseControl {
  const client = useQueryClient()
  const [state, dispatch] = useReducer(reduceLease, blankLease)
  const lease = toLease(state)
  const own = toOwnLease(state)
  const isWaiting = state.isWatching || state.isQueued
  const lookAgain = useLeaseReading({ accountId, isWaiting, dispatch })
  useLeaseClock({ lease, isMine: own !== null, dispatch, lookAgain })
  const tryTake = useTaking(accountId)

  const give = () => {
    noteFence(accountId, null)
    releaseLease(client, accountId)
  }
  const isStillDirty = useRef(isDirty)
  useEffect(() => {
    isStillDirty.current = isDirty
  }, [isDirty])
  async function take() {
    const taken = await tryTake()
    if (taken === 'down') dispatch({ type: 'down' })
    // Saved or discarded while the answer was on its way.
    if (taken === 'taken' && !isStillDirty.current) give()
  }
  const isWanted = isExclusive(state) && isDirty && lease === null && canEdit
  const touch = () => {
    if (document.visibilityState !== 'visible') return
    if (own ? own.until - Date.now() < renewBelowMs : isWanted) void take()
  }
  useActivity(own !== null || isWanted, touch)

  // With the first change. One that is free again is taken with a sign of life: whoever is away would hold it for nothing.
  const start = useEffectEvent(() => {
    if (isWanted) void take()
  })
  const isEditing = isExclusive(state) && isDirty
  useEffect(() => {
    if (isEditing) start()
  }, [isEditing])

  const end = useEffectEvent(() => {
    dispatch({ type: 'clean' })
    if (own) give()
  })
  const wasDirty = useRef(false)
  useEffect(() => {
    if (wasDirty.current && !isDirty) end()
    wasDirty.current = isDirty
  }, [isDirty])

  useEffect(() => {
    noteFence(accountId, own?.fence ?? null)
  }, [accountId, own])

  const leave = useEffectEvent(() => {
    if (own) give()
  })
  useEffect(() => {
    const onHide = () => leave()
    window.addEventListener('pagehide', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      onHide()
    }
  }, [])

  const isUnsafe = state.loss?.kind === 'taken' && !state.loss.isKept
  const isReadOnly = isKeptOut(state)
  const keep = useEffectEvent(() => keepNow())
  useEffect(() => {
    if (isUnsafe) void keep().finally(() => dispatch({ type: 'kept' }))
  }, [isUnsafe])
  useEffect(() => {
    if (isReadOnly) void keep()
  }, [isReadOnly])

  const look = useEffectEvent(lookAgain)
  useEffect(() => {
    if (isRefused) look()
  }, [isRefused])

  const free = useEffectEvent(onFree)
  const isFree = state.isQueued && !state.isDown && (lease === null || own !== null)
  useEffect(() => {
    if (!isFree) return
    dispatch({ type: 'queue', isQueued: false })
    free()
  }, [isFree])

  return {
    state,
    view: canEdit ? toLeaseView({ state, isDirty, isRefused }) : { kind: 'none' },
    isReadOnly,
    async takeOver() {
      const taken = await tryTake({ takeOver: true, isAsked: true })
      if (taken === 'down') dispatch({ type: 'down' })
      return taken
    },
    renew: () => void take(),
    editApart: () => dispatch({ type: 'edit-apart' }),
    watch: (isWatching) => dispatch({ type: 'watch', isWatching }),
    queue: (isQueued) => dispatch({ type: 'queue', isQueued }),
    putOff: () => dispatch({ type: 'put-off' }),
  }
}
