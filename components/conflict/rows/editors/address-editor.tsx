import { controlClass } from '@/components/ui/control'
import { Input } from '@/components/ui/input'
import { countryCodes } from '@/lib/accounts/countries'
import type { Json } from '@/lib/merge'
import { addressLabels } from '../../values/format-value'
import { toMembers } from '../../values/members'
import type { EditorProps } from './editor-props'

const names = new Intl.DisplayNames('en', { type: 'region' })
const countries = [...countryCodes]
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** Another address. */
export function AddressEditor({ value, onWrite }: EditorProps) {
  const address = toMembers(value)
  const set = (member: string, next: Json) => onWrite({ ...empty, ...address, [member]: next })
  return (
    <div className="grid gap-2 @min-[600px]/merge:grid-cols-2">
      {(['street', 'city', 'postcode'] as const).map((member) => (
        <Input
          key={member}
          aria-label={addressLabels[member]}
          placeholder={addressLabels[member]}
          value={String(address[member] ?? '')}
          onValueChange={(next) => set(member, next === '' ? null : next)}
        />
      ))}
      <select
        aria-label={addressLabels.country}
        className={controlClass()}
        value={String(address.country ?? empty.country)}
        onChange={(event) => set('country', event.target.value)}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

const empty = { street: null, city: null, postcode: null, country: 'GB' }
