import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { accountStatuses } from '@/lib/accounts/account'
import { accountFields, statusLabels } from '@/lib/accounts/fields'
import { findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'
import { MoneyInput } from './money-input'

const statusOptions = accountStatuses.map((status) => ({ value: status, label: statusLabels[status] }))

/** Status and credit limit: what is agreed with the customer. */
export function TermsSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  return (
    <FormSection title="Terms" hint="What is agreed. The two belong together.">
      <div className="grid gap-5 @lg:grid-cols-2">
        <FieldPlace field="status" news={news}>
          <Field
            controlId={toFieldId('/status')}
            label={accountFields.status.label}
            dirty={changed.has('status')}
            error={findFaultText(faults, '/status')}
          >
            <Select
              id={toFieldId('/status')}
              options={statusOptions}
              value={value.status}
              isReadOnly={isReadOnly}
              onValueChange={(status) => onChange('status', status)}
            />
          </Field>
        </FieldPlace>
        <FieldPlace field="creditLimit" news={news}>
          <Field
            controlId={toFieldId('/creditLimit')}
            label={accountFields.creditLimit.label}
            dirty={changed.has('creditLimit')}
            error={findFaultText(faults, '/creditLimit')}
          >
            <MoneyInput
              id={toFieldId('/creditLimit')}
              cents={value.creditLimit}
              isReadOnly={isReadOnly}
              onCentsChange={(cents) => onChange('creditLimit', cents)}
            />
          </Field>
        </FieldPlace>
      </div>
    </FormSection>
  )
}
