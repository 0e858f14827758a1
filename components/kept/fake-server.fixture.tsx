// The app's writes against a network that a test breaks and mends; no page, no database.
import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { ToastProvider } from '@/components/ui/toast'
import { KeptProvider } from '@/lib/client/kept/kept-provider'
import { WithQueries } from '@/lib/client/quick/queries.fixture'
import { EnglishWords } from '@/messages/english.fixture'
import { KeptNews } from './kept-news'

export const checkingText = "We're checking whether your save went through."

/** Answers every write; `luck.isLost` loses the answers from then on. Reads find nothing. */
export function stubServer(answer: () => Response) {
  const luck = { isLost: false }
  const keys: string[] = []
  vi.stubGlobal('fetch', (_: string, { method, headers }: { method: string; headers: Record<string, string> }) => {
    if (method === 'GET') return Promise.resolve(new Response('{}', { status: 500 }))
    keys.push(headers['Idempotency-Key'] ?? '')
    return luck.isLost ? Promise.reject(new TypeError('network')) : Promise.resolve(answer())
  })
  return { luck, keys }
}

export const KeptWorld = ({ children }: { readonly children: ReactNode }) => (
  <EnglishWords>
    <WithQueries>
      <KeptProvider>
        <ToastProvider>
          <KeptNews />
          {children}
        </ToastProvider>
      </KeptProvider>
    </WithQueries>
  </EnglishWords>
)

/** Lets time go by, and what waits for it. */
export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

export const comeBack = async () => {
  window.dispatchEvent(new Event('online'))
  await pass(100)
}
