import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { findFaultText } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { useAccountWords } from '../words'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'

/** Free text. */
export function NotesSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  const words = useAccountWords()
  const { t, fields } = words
  return (
    <FormSection title={fields('notes')} hint={t('form.sections.notes.hint')} isEdited={changed.has('notes')}>
      <FieldPlace field="notes" news={news}>
        <Field
          controlId={toFieldId('/notes')}
          label={fields('notes')}
          isLabelHidden
          error={findFaultText(faults, '/notes', words)}
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
