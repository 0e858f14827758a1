'use client'

import { useState } from 'react'
import { isLongText, LongText } from '../values/long-text'
import { useWords } from '../words'

interface FoldedTextProps {
  readonly text: string
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Lines of context that stay beside a change. */
const context = 2

/**
 * Unchanged text: what stands beside a change stays, the rest is folded until it is asked for. The button stays where it
 * is, so that the focus does.
 */
export function FoldedText({ text, isFirst, isLast }: FoldedTextProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const lines = text.replace(/^\n+|\n+$/g, '').split('\n')
  const head = isFirst ? 0 : context
  const tail = isLast ? 0 : context
  const folded = lines.length - head - tail
  if (text.trim() === '') return null
  if (folded < 2) return <Lines lines={lines} />
  return (
    <div className="grid gap-1 @max-[600px]/merge:in-data-[mode=step]:hidden">
      {head > 0 && <Lines lines={lines.slice(0, head)} />}
      <button
        type="button"
        aria-expanded={isOpen}
        className="min-h-7 justify-self-start rounded-sm px-1 text-sm text-accent underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'passages.hide' : 'passages.unchanged', { count: folded })}
      </button>
      {isOpen && <Lines lines={lines.slice(head, lines.length - tail)} />}
      {tail > 0 && <Lines lines={lines.slice(-tail)} />}
    </div>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const text = lines.join('\n')
  if (isLongText(text))
    return (
      <div className="text-sm leading-6 text-muted @max-[600px]/merge:in-data-[mode=step]:hidden">
        <LongText text={text} />
      </div>
    )
  return (
    <p className="text-sm leading-6 wrap-anywhere whitespace-pre-wrap text-muted @max-[600px]/merge:in-data-[mode=step]:hidden">
      <bdi>{text}</bdi>
    </p>
  )
}
