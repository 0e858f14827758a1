'use client'

import { Eye, PencilLine } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { isFieldName } from '@/lib/accounts/fields'
import { type PresentPerson, usePresence } from '@/lib/client/live/use-presence'
import { toFirstName } from '../person-name'
import { bdi } from '../rich'
import { type AccountWords, useAccountWords } from '../words'

/** Who else has the account open. Not a live region: coming and going is not announced. */
export function PresenceChips({ accountId }: { accountId: string }) {
  const words = useAccountWords()
  const people = usePresence(accountId)
  if (people.length === 0) return null
  return (
    <ul aria-label={words.t('live.here')} className="flex flex-wrap gap-1.5">
      {people.map((person) => (
        <li key={person.id}>
          <Badge look={person.editing === null ? 'plain' : 'them'}>
            {person.editing === null ? <Eye aria-hidden /> : <PencilLine aria-hidden />}
            <span>{sayActivity(person, words)}</span>
          </Badge>
        </li>
      ))}
    </ul>
  )
}

function sayActivity({ name: fullName, editing }: PresentPerson, { t, fields }: AccountWords) {
  const name = toFirstName(fullName)
  if (editing === null) return t.rich('live.viewing', { name, bdi })
  const field = editing.split('/')[1] ?? ''
  return isFieldName(field)
    ? t.rich('live.editingField', { name, field: fields(field), bdi })
    : t.rich('live.editing', { name, bdi })
}
