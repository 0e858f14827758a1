'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '@/components/conflict/behaviour/take-along'
import { Button } from '@/components/ui/button'

interface CopyCommandProps {
  readonly command: string
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string }
}

/** Puts a command on the clipboard, and says whether that went well. */
export function CopyCommand({ command, words }: CopyCommandProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => setOutcome((await copyText(command)) ? 'copied' : 'failed')
  const Icon = outcome === 'copied' ? Check : Copy
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button onClick={() => void copy()}>
        <Icon aria-hidden />
        {words.copy}
      </Button>
      <p role="status" className="text-sm text-muted">
        {outcome && words[outcome]}
      </p>
    </div>
  )
}
