import type { Contact } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'
import type { Json } from '@/lib/merge'
import { useWords } from '../words'
import { formatValue, type ValueKind } from './format-value'
import { ValueText } from './value-text'

interface FieldValueProps {
  readonly field: FieldName
  readonly kind: ValueKind
  readonly value: Json | readonly Contact[]
}

/** The whole value of a field, lists with one item to a line. */
export function FieldValue({ field, kind, value }: FieldValueProps) {
  const words = useWords()
  if (field !== 'contacts' || !Array.isArray(value))
    return <ValueText kind={kind} value={isJson(value) ? value : null} />
  if (value.length === 0) return <i className="text-muted">{words.t('values.empty')}</i>
  return (
    <ul className="grid gap-0.5">
      {value.map((contact) => {
        const text = formatValue('contact', contact, words)
        return (
          <li key={text} className="wrap-anywhere">
            <bdi>{text}</bdi>
          </li>
        )
      })}
    </ul>
  )
}

const isJson = (value: Json | readonly Contact[]): value is Json => value !== undefined
