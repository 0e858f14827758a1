import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { accountFields } from '@/lib/accounts/fields'
import { findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'

/** Free text. */
export function NotesSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  return (
    <FormSection title={accountFields.notes.label} hint="What everybody should know." isEdited={changed.has('notes')}>
      <FieldPlace field="notes" news={news}>
        <Field
          controlId={toFieldId('/notes')}
          label={accountFields.notes.label}
          isLabelHidden
          error={findFaultText(faults, '/notes')}
        >
          <Textarea
            id={toFieldId('/notes')}
            dir="auto"
            minRows={6}
            value={value.notes}
            readOnly={isReadOnly}
            onValueChange={(notes) => onChange('notes', notes)}
          />
        </Field>
      </FieldPlace>
    </FormSection>
  )
}
