'use client'

import { useSyncExternalStore } from 'react'

/** What the device itself says; a server that cannot be reached sends no word. True while the server renders. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, isOnline, () => true)

export const isOnline = (): boolean => navigator.onLine !== false

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
