'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useIdentity } from '../identity'
import { createLiveCache } from './live-cache'
import { createLiveConnection } from './live-connection'
import { readStream } from './read-stream'

/** Keeps this tab up to date as its person. Paused while nobody sees the tab: a browser has few connections to a host. */
export function useLive(): void {
  const client = useQueryClient()
  const personId = useIdentity().person?.id ?? null
  useEffect(() => {
    if (personId === null) return
    const { apply, lookUp } = createLiveCache(client)
    const connection = createLiveConnection({ read: readStream, onMessage: apply, lookUp })
    const follow = () => (document.visibilityState === 'hidden' ? connection.stop() : connection.start())
    const retry = () => {
      connection.stop()
      follow()
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    window.addEventListener('online', retry)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      window.removeEventListener('online', retry)
      connection.stop()
    }
  }, [client, personId])
}
