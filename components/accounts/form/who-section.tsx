import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { accountFields } from '@/lib/accounts/fields'
import { findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'

/** Name, company and how to reach them. */
export function WhoSection({ value, changed, faults, isReadOnly, duplicate, news, onChange }: AccountFormProps) {
  return (
    <FormSection title="Who" hint="The customer and how to reach them.">
      <div className="grid gap-5 @lg:grid-cols-2">
        <FieldPlace field="name" news={news}>
          <Field
            controlId={toFieldId('/name')}
            label={accountFields.name.label}
            dirty={changed.has('name')}
            error={findFaultText(faults, '/name')}
          >
            <Input
              id={toFieldId('/name')}
              value={value.name}
              readOnly={isReadOnly}
              onValueChange={(name) => onChange('name', name)}
            />
          </Field>
        </FieldPlace>
        <FieldPlace field="email" news={news}>
          <Field
            controlId={toFieldId('/email')}
            label={accountFields.email.label}
            dirty={changed.has('email')}
            error={duplicate || findFaultText(faults, '/email')}
          >
            <Input
              id={toFieldId('/email')}
              dir="ltr"
              inputMode="email"
              spellCheck={false}
              autoCapitalize="none"
              value={value.email}
              readOnly={isReadOnly}
              onValueChange={(email) => onChange('email', email)}
            />
          </Field>
        </FieldPlace>
        <FieldPlace field="phone" news={news}>
          <Field
            controlId={toFieldId('/phone')}
            label={accountFields.phone.label}
            isOptional={!isReadOnly}
            dirty={changed.has('phone')}
            error={findFaultText(faults, '/phone')}
          >
            <Input
              id={toFieldId('/phone')}
              dir="ltr"
              inputMode="tel"
              value={value.phone ?? ''}
              readOnly={isReadOnly}
              onValueChange={(phone) => onChange('phone', phone || null)}
            />
          </Field>
        </FieldPlace>
        <FieldPlace field="company" news={news}>
          <Field
            controlId={toFieldId('/company')}
            label={accountFields.company.label}
            isOptional={!isReadOnly}
            dirty={changed.has('company')}
            error={findFaultText(faults, '/company')}
          >
            <Input
              id={toFieldId('/company')}
              value={value.company ?? ''}
              readOnly={isReadOnly}
              onValueChange={(company) => onChange('company', company || null)}
            />
          </Field>
        </FieldPlace>
      </div>
    </FormSection>
  )
}
