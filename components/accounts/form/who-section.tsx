import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { useAccountWords } from '../words'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'

/** Name, company and how to reach them. */
export function WhoSection({
  value,
  changed,
  faults,
  isReadOnly,
  duplicate,
  similar,
  news,
  onChange,
}: AccountFormProps) {
  const words = useAccountWords()
  const { t, fields } = words
  return (
    <FormSection title={t('form.sections.who.title')} hint={t('form.sections.who.hint')}>
      <div className="grid gap-5 @lg:grid-cols-2">
        <FieldPlace field="name" news={news}>
          <Field
            controlId={toFieldId('/name')}
            label={fields('name')}
            dirty={changed.has('name')}
            error={findFaultText(faults, '/name', words)}
          >
            <Input
              id={toFieldId('/name')}
              dir="auto"
              value={value.name}
              readOnly={isReadOnly}
              onValueChange={(name) => onChange('name', name)}
            />
          </Field>
        </FieldPlace>
        <FieldPlace field="email" news={news}>
          <Field
            controlId={toFieldId('/email')}
            label={fields('email')}
            dirty={changed.has('email')}
            error={duplicate || findFaultText(faults, '/email', words)}
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
            label={fields('phone')}
            isOptional={!isReadOnly}
            dirty={changed.has('phone')}
            error={findFaultText(faults, '/phone', words)}
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
            label={fields('company')}
            isOptional={!isReadOnly}
            dirty={changed.has('company')}
            error={findFaultText(faults, '/company', words)}
          >
            <Input
              id={toFieldId('/company')}
              dir="auto"
              value={value.company ?? ''}
              readOnly={isReadOnly}
              onValueChange={(company) => onChange('company', company || null)}
            />
          </Field>
        </FieldPlace>
      </div>
      {similar}
    </FormSection>
  )
}
