import { toNextArgs, useRuleWords } from '@/components/conflict/rules/rule-words'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { accountStatuses } from '@/lib/accounts/account'
import { canBecome } from '@/lib/accounts/rules'
import { findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { useFormRulesContext } from '../rules/form-rules-context'
import { useAccountWords } from '../words'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'
import { MoneyInput } from './money-input'

/** Status and credit limit: what is agreed with the customer. */
export function TermsSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  const words = useAccountWords()
  const { t, fields } = words
  const rules = useRuleWords()
  const stored = useFormRulesContext()?.storedStatus ?? null
  const statusOptions = accountStatuses.map((status) => ({
    value: status,
    label: fields(`statuses.${status}`),
    isUnavailable: stored !== null && !canBecome(stored, status),
  }))
  return (
    <FormSection title={t('form.sections.terms.title')} hint={t('form.sections.terms.hint')}>
      <div className="grid gap-5 @lg:grid-cols-2">
        <FieldPlace field="status" news={news}>
          <Field
            controlId={toFieldId('/status')}
            label={fields('status')}
            dirty={changed.has('status')}
            hint={stored !== null && !isReadOnly && rules.rules('statusHint', toNextArgs(stored, rules))}
            error={findFaultText(faults, '/status', words)}
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
            label={fields('creditLimit')}
            dirty={changed.has('creditLimit')}
            error={findFaultText(faults, '/creditLimit', words)}
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
