import { controlClass } from '@/components/ui/control'
import { accountStatuses } from '@/lib/accounts/account'
import { statusLabels } from '@/lib/accounts/fields'
import { row } from '../../wording-rows'
import type { EditorProps } from './editor-props'

/** Another status. */
export function StatusEditor({ value, onWrite }: EditorProps) {
  return (
    <select
      aria-label={row.write}
      className={controlClass('max-w-60')}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onWrite(event.target.value)}
    >
      {accountStatuses.map((status) => (
        <option key={status} value={status}>
          {statusLabels[status]}
        </option>
      ))}
    </select>
  )
}
