'use client'

import { BrokenReference } from '@/components/api-reference/broken-reference'

export default function ApiReferenceError({ reset }: { readonly reset: () => void }) {
  return <BrokenReference onRetry={reset} />
}
