'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'

interface NonceProviderProps {
  /** That of the answer which brought this page; null where there is no policy. */
  readonly nonce: string | null
  readonly children: ReactNode
}

/** Lets the primitives write the few style elements that they need under the page's policy. */
export function NonceProvider({ nonce, children }: NonceProviderProps) {
  return <CSPProvider nonce={nonce ?? undefined}>{children}</CSPProvider>
}
