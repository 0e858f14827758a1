import type { Json } from '@/lib/merge'
import { empty } from '../wording-rows'
import { formatValue, type ValueKind } from './format-value'

interface ValueTextProps {
  readonly kind: ValueKind
  readonly value: Json | undefined
}

/** A value as the form shows it. What people typed is set apart from the direction of the words around it. */
export function ValueText({ kind, value }: ValueTextProps) {
  const text = formatValue(kind, value)
  if (text === '') return <i className="text-muted">{empty}</i>
  const isCode = kind === 'phone' || kind === 'email'
  return (
    <bdi dir={isCode ? 'ltr' : 'auto'} className="wrap-anywhere whitespace-pre-wrap tabular-nums">
      {text}
    </bdi>
  )
}
