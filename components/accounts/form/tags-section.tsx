import { Field } from '@/components/ui/field'
import { findFaultText, findFaultTextBelow } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { useAccountWords } from '../words'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'
import { TagsInput } from './tags-input'

/** The set of tags. */
export function TagsSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  const words = useAccountWords()
  const { t, fields } = words
  return (
    <FormSection title={fields('tags')} hint={t('form.sections.tags.hint')} isEdited={changed.has('tags')}>
      <FieldPlace field="tags" news={news}>
        <Field
          controlId={toFieldId('/tags')}
          label={fields('tags')}
          isLabelHidden
          hint={isReadOnly ? undefined : t('form.tags.hint')}
          error={findFaultText(faults, '/tags', words) ?? findFaultTextBelow(faults, '/tags', words)}
        >
          <TagsInput
            id={toFieldId('/tags')}
            tags={value.tags}
            isReadOnly={isReadOnly}
            onTagsChange={(tags) => onChange('tags', tags)}
          />
        </Field>
      </FieldPlace>
    </FormSection>
  )
}
