'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import './no-eval'
import { UnreadableAnswerError } from './api'
import { KeptProvider } from './kept/kept-provider'
import { useLive } from './live/use-live'
import { OutboxProvider } from './outbox/outbox-provider'

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // A request that cannot leave fails at once and is said so; nothing waits in silence for the network.
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (count, error) => count < 2 && error instanceof UnreadableAnswerError,
      },
      // What repeats a write is `sendWrite`, under the key of its effect, and nothing else.
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** One query cache for each tab, kept up to date, and for each request while the server renders. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates />
      <OutboxProvider>
        <KeptProvider>{children}</KeptProvider>
      </OutboxProvider>
    </QueryClientProvider>
  )
}

function LiveUpdates() {
  useLive()
  return null
}
