'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import './no-eval'
import { UnreadableAnswerError } from './api'
import { KeptProvider } from './kept/kept-provider'
import { useLive } from './live/use-live'
import { OutboxProvider } from './outbox/outbox-provider'
import { useCleanMerges } from './workspace/use-clean-merges'

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

interface QueryProviderProps {
  /** Of the viewer's workspace; null where nobody is signed in. */
  readonly savesCleanMerges: boolean | null
  readonly children: ReactNode
}

/** One query cache for each tab, kept up to date, and for each request while the server renders. */
export function QueryProvider({ savesCleanMerges, children }: QueryProviderProps) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <LiveUpdates />
      <CleanMerges isAutomatic={savesCleanMerges} />
      <OutboxProvider>
        <KeptProvider>{children}</KeptProvider>
      </OutboxProvider>
    </QueryClientProvider>
  )
}

function CleanMerges({ isAutomatic }: { readonly isAutomatic: boolean | null }) {
  useCleanMerges(isAutomatic)
  return null
}

function LiveUpdates() {
  useLive()
  return null
}
