import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useWords } from '../../words'
import type { EditorProps } from './editor-props'

interface TextEditorProps extends EditorProps {
  readonly kind: 'line' | 'phone' | 'email' | 'prose'
  readonly pointer: string
}

/** A line or a passage. What may be empty in the account is `null` when it is. */
export function TextEditor({ kind, pointer, value, onWrite }: TextEditorProps) {
  const { t } = useWords()
  const text = typeof value === 'string' ? value : ''
  if (kind === 'prose')
    return <Textarea aria-label={t('options.write')} value={text} onValueChange={onWrite} minRows={2} />
  const mayBeNull = pointer !== '/name' && pointer !== '/email' && !/^\/contacts\/[^/]+\/name$/.test(pointer)
  return (
    <Input
      aria-label={t('options.write')}
      value={text}
      dir={kind === 'line' ? 'auto' : 'ltr'}
      inputMode={kind === 'phone' ? 'tel' : kind === 'email' ? 'email' : undefined}
      onValueChange={(next) => onWrite(next === '' && mayBeNull ? null : next)}
    />
  )
}
