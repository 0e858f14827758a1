'use client'

import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '@/components/conflict/behaviour/take-along'
import { Button } from '@/components/ui/button'

interface SecretOnceProps {
  readonly title: string
  readonly warning: string
  readonly secret: string
  readonly doneLabel: string
  readonly onDone: () => void
}

/** Something that is shown this once: with a button that copies it, until somebody says that they have it. */
export function SecretOnce({ title, warning, secret, doneLabel, onDone }: SecretOnceProps) {
  const t = useTranslations('settings')
  const heading = useRef<HTMLHeadingElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  // It comes where a form was: whoever made it is led to it.
  useEffect(() => heading.current?.focus(), [])
  const copy = async () => setOutcome((await copyText(secret)) ? 'copied' : 'notCopied')
  const Icon = outcome === 'copied' ? Check : Copy
  return (
    <div className="grid gap-3 rounded-xl border border-them-edge/50 bg-them-tint p-4 sm:p-5">
      <h3 ref={heading} tabIndex={-1} className="flex items-start gap-2 font-semibold text-them outline-none">
        <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        <span className="min-w-0 wrap-anywhere">{title}</span>
      </h3>
      <p className="max-w-prose text-sm text-pretty">{warning}</p>
      <code
        dir="ltr"
        className="block rounded-md border border-line bg-surface px-3 py-2.5 font-mono text-sm wrap-anywhere select-all"
      >
        {secret}
      </code>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button look="primary" onClick={() => void copy()}>
          <Icon aria-hidden />
          {t('copy')}
        </Button>
        <Button onClick={onDone}>{doneLabel}</Button>
        <p role="status" className="text-sm">
          {outcome && t(outcome)}
        </p>
      </div>
    </div>
  )
}
