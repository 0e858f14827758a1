'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { mergeEngine } from './merge/merge-engine'
import { useOnDemand } from './on-demand'
import type { AccountEditor } from './use-account-editor'

/**
 * A merge that could not be sent is sent when the network is back, as long as its dialog is open. True while the
 * device itself says that it is offline: what is down otherwise sends no word when it is back.
 */
export function useSaveWhenBack({ state: { conflict, failure }, saveDecisions }: AccountEditor): boolean {
  const isOnline = useSyncExternalStore(subscribe, getOnline, () => true)
  const isUnsent = conflict?.kind === 'merge' && conflict.isOpen && failure?.isOffline === true
  const engine = useOnDemand(mergeEngine, isUnsent)
  const isWaiting = isUnsent && engine?.isReady(conflict.session) === true
  const save = useEffectEvent(() => void saveDecisions())
  useEffect(() => {
    if (!isWaiting) return
    const onBack = () => save()
    window.addEventListener('online', onBack)
    return () => window.removeEventListener('online', onBack)
  }, [isWaiting])
  return isWaiting && !isOnline
}

const getOnline = () => navigator.onLine

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
