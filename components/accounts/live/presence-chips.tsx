'use client'

import { Eye, PencilLine } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { accountFields, isFieldName } from '@/lib/accounts/fields'
import { type PresentPerson, usePresence } from '@/lib/client/live/use-presence'
import { toFirstName } from '../person-name'

/** Who else has the account open. Not a live region: coming and going is not announced. */
export function PresenceChips({ accountId }: { accountId: string }) {
  const people = usePresence(accountId)
  if (people.length === 0) return null
  return (
    <ul aria-label="Also here" className="flex flex-wrap gap-1.5">
      {people.map((person) => (
        <li key={person.id}>
          <Badge look={person.editing === null ? 'plain' : 'them'}>
            {person.editing === null ? <Eye aria-hidden /> : <PencilLine aria-hidden />}
            <span>
              <bdi>{toFirstName(person.name)}</bdi> · {toActivity(person)}
            </span>
          </Badge>
        </li>
      ))}
    </ul>
  )
}

function toActivity({ editing }: PresentPerson): string {
  if (editing === null) return 'viewing'
  const field = editing.split('/')[1] ?? ''
  return isFieldName(field) ? `editing ${accountFields[field].label}` : 'editing'
}
