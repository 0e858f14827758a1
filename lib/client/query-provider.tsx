'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { UnreadableAnswerError } from './api'
import { useLive } from './live/use-live'

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // A request that cannot leave fails at once and is said so; nothing waits in silence for the network.
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (count, error) => count < 2 && error instanceof UnreadableAnswerError,
      },
      // A write is never repeated behind a person's back: its outcome may be unknown.
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** One query cache for each tab, kept up to date, and for each request while the server renders. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates />
      {children}
    </QueryClientProvider>
  )
}

function LiveUpdates() {
  useLive()
  return null
}
