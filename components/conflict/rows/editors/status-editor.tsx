import { controlClass } from '@/components/ui/control'
import { accountStatuses } from '@/lib/accounts/account'
import { useWords } from '../../words'
import type { EditorProps } from './editor-props'

/** Another status. */
export function StatusEditor({ value, onWrite }: EditorProps) {
  const { t, fields } = useWords()
  return (
    <select
      aria-label={t('options.write')}
      className={controlClass('max-w-60')}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onWrite(event.target.value)}
    >
      {accountStatuses.map((status) => (
        <option key={status} value={status}>
          {fields(`statuses.${status}`)}
        </option>
      ))}
    </select>
  )
}
