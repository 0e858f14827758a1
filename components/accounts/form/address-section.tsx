import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Address } from '@/lib/accounts/account'
import { findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { useAccountWords } from '../words'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'
import { useCountryOptions } from './use-country-options'

const blank: Address = { street: null, city: null, postcode: null, country: '' }

/** One address or none: it is none when every part of it is empty. */
export function AddressSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  const words = useAccountWords()
  const { t, fields } = words
  const address = value.address ?? blank
  const countries = useCountryOptions(address.country)
  const change = (part: Partial<Address>) => {
    const next = { ...address, ...part }
    onChange('address', Object.values(next).some(Boolean) ? next : null)
  }
  const line = (name: 'street' | 'city' | 'postcode') => (
    <Field
      controlId={toFieldId(`/address/${name}`)}
      label={fields(`addressMembers.${name}`)}
      error={findFaultText(faults, `/address/${name}`, words)}
    >
      <Input
        id={toFieldId(`/address/${name}`)}
        dir="auto"
        value={address[name] ?? ''}
        readOnly={isReadOnly}
        onValueChange={(text) => change({ [name]: text || null })}
      />
    </Field>
  )
  return (
    <FormSection title={fields('address')} hint={t('form.sections.address.hint')} isEdited={changed.has('address')}>
      <FieldPlace field="address" news={news}>
        <div className="grid gap-5">
          {line('street')}
          <div className="grid gap-5 @lg:grid-cols-[9rem_minmax(0,1fr)]">
            {line('postcode')}
            {line('city')}
          </div>
          <Field
            controlId={toFieldId('/address/country')}
            label={fields('addressMembers.country')}
            error={findFaultText(faults, '/address/country', words) ?? findFaultText(faults, '/address', words)}
          >
            <Select
              id={toFieldId('/address/country')}
              options={countries}
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
