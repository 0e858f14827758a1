'use client'

import { CloudAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

interface ErrorPageProps {
  readonly error: Error & { digest?: string }
  readonly reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <div role="alert">
      <EmptyState
        isPage
        icon={CloudAlert}
        title="This page stopped working"
        actions={
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        What is saved is safe. {error.digest && `Support can look this up as ${error.digest}.`}
      </EmptyState>
    </div>
  )
}
