import type { Json } from '@/lib/merge'
import { useWords } from '../words'
import { formatValue, type ValueKind } from './format-value'
import { isLongText, LongText } from './long-text'

interface ValueTextProps {
  readonly kind: ValueKind
  readonly value: Json | undefined
}

/** A value as the form shows it. What people typed is set apart from the direction of the words around it. */
export function ValueText({ kind, value }: ValueTextProps) {
  const words = useWords()
  const text = formatValue(kind, value, words)
  if (text === '') return <i className="text-muted">{words.t('values.empty')}</i>
  if (isLongText(text)) return <LongText text={text} />
  const isCode = kind === 'phone' || kind === 'email'
  return (
    <bdi dir={isCode ? 'ltr' : 'auto'} className="wrap-anywhere whitespace-pre-wrap tabular-nums">
      {text}
    </bdi>
  )
}
