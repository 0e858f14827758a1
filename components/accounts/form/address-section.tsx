import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Address } from '@/lib/accounts/account'
import { accountFields } from '@/lib/accounts/fields'
import { countryOptions } from '../country-names'
import { addressLabels, findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'

const withNone = [{ value: '', label: '' }, ...countryOptions]

const blank: Address = { street: null, city: null, postcode: null, country: '' }

/** One address or none: it is none when every part of it is empty. */
export function AddressSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  const address = value.address ?? blank
  const change = (part: Partial<Address>) => {
    const next = { ...address, ...part }
    onChange('address', Object.values(next).some(Boolean) ? next : null)
  }
  const line = (name: 'street' | 'city' | 'postcode') => (
    <Field
      controlId={toFieldId(`/address/${name}`)}
      label={addressLabels[name]}
      error={findFaultText(faults, `/address/${name}`)}
    >
      <Input
        id={toFieldId(`/address/${name}`)}
        value={address[name] ?? ''}
        readOnly={isReadOnly}
        onValueChange={(text) => change({ [name]: text || null })}
      />
    </Field>
  )
  return (
    <FormSection title={accountFields.address.label} hint="Optional." isEdited={changed.has('address')}>
      <FieldPlace field="address" news={news}>
        <div className="grid gap-5">
          {line('street')}
          <div className="grid gap-5 @lg:grid-cols-[9rem_minmax(0,1fr)]">
            {line('postcode')}
            {line('city')}
          </div>
          <Field
            controlId={toFieldId('/address/country')}
            label={addressLabels.country}
            error={findFaultText(faults, '/address/country') ?? findFaultText(faults, '/address')}
          >
            <Select
              id={toFieldId('/address/country')}
              options={withNone}
              value={address.country}
              isReadOnly={isReadOnly}
              onValueChange={(country) => change({ country })}
            />
          </Field>
        </div>
      </FieldPlace>
    </FormSection>
  )
}
