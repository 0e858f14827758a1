import { Field } from '@/components/ui/field'
import { accountFields } from '@/lib/accounts/fields'
import { findFaultText, findFaultTextBelow } from '../fault-words'
import { toFieldId } from '../field-pointer'
import { FieldPlace } from './field-place'
import type { AccountFormProps } from './form-props'
import { FormSection } from './form-section'
import { TagsInput } from './tags-input'

/** The set of tags. */
export function TagsSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  return (
    <FormSection title={accountFields.tags.label} hint="Words to find it by." isEdited={changed.has('tags')}>
      <FieldPlace field="tags" news={news}>
        <Field
          controlId={toFieldId('/tags')}
          label={accountFields.tags.label}
          isLabelHidden
          hint={isReadOnly ? undefined : 'Enter or a comma adds a tag.'}
          error={findFaultText(faults, '/tags') ?? findFaultTextBelow(faults, '/tags')}
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
