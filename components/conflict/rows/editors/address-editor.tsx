import { controlClass } from '@/components/ui/control'
import { Input } from '@/components/ui/input'
import type { Json } from '@/lib/merge'
import { toCountries } from '../../values/countries'
import { toMembers } from '../../values/members'
import { useWords } from '../../words'
import type { EditorProps } from './editor-props'

/** Another address. */
export function AddressEditor({ value, onWrite }: EditorProps) {
  const { fields, locale } = useWords()
  const address = toMembers(value)
  const set = (member: string, next: Json) => onWrite({ ...empty, ...address, [member]: next })
  return (
    <div className="grid gap-2 @min-[600px]/merge:grid-cols-2">
      {(['street', 'city', 'postcode'] as const).map((member) => (
        <Input
          key={member}
          aria-label={fields(`addressMembers.${member}`)}
          placeholder={fields(`addressMembers.${member}`)}
          value={String(address[member] ?? '')}
          onValueChange={(next) => set(member, next === '' ? null : next)}
        />
      ))}
      <select
        aria-label={fields('addressMembers.country')}
        className={controlClass()}
        value={String(address.country ?? empty.country)}
        onChange={(event) => set('country', event.target.value)}
      >
        {toCountries(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

const empty = { street: null, city: null, postcode: null, country: 'GB' }
