'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

/** Code with the file that it belongs to, and a button that copies all of it. */
export function CodeBlock({ text, file }: { readonly text: string; readonly file: string | null }) {
  const t = useTranslations('takeHome')
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <figure className="my-4 overflow-hidden rounded-lg border border-line bg-surface">
      <figcaption className="flex min-h-10 items-center justify-between gap-3 border-b border-line bg-raised ps-4 pe-1">
        <code className="min-w-0 font-mono text-xs text-muted wrap-anywhere">{file ?? '$'}</code>
        <Button look="quiet" size="small" onClick={() => void copy()}>
          {isCopied ? t('copied') : t('copy')}
          <span className="sr-only"> {file}</span>
        </Button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section tabIndex={0} aria-label={file ?? '$'} className="overflow-x-auto outline-offset-[-2px]">
        <pre className="p-4 font-mono text-[0.8125rem] leading-relaxed">{text}</pre>
      </section>
    </figure>
  )
}
