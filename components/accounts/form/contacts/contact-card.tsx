import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Contact } from '@/lib/accounts/account'
import type { Fault } from '../../fault'
import { findFaultText } from '../../fault-words'
import { toFieldId } from '../../field-pointer'
import { useAccountWords } from '../../words'
import { ContactButtons } from './contact-buttons'

interface ContactCardProps {
  readonly contact: Contact
  readonly index: number
  readonly count: number
  readonly faults: readonly Fault[]
  readonly isReadOnly: boolean
  readonly onChange: (contact: Contact) => void
  readonly onMove: (to: number, focusId: string) => void
  readonly onRemove: () => void
}

/** One contact with its fields and the buttons that order and remove it. */
export function ContactCard(props: ContactCardProps) {
  const { contact, index, count, faults, isReadOnly, onChange, onMove, onRemove } = props
  const words = useAccountWords()
  const { t, fields } = words
  const name = contact.name.trim() || t('form.contacts.unnamed', { number: index + 1 })
  const titleId = `contact-${contact.id}`
  const line = (member: 'name' | 'role' | 'email' | 'phone', inputMode?: 'email' | 'tel') => (
    <Field
      controlId={toFieldId(`/contacts/${index}/${member}`)}
      label={fields(`contactMembers.${member}`)}
      isOptional={member !== 'name' && !isReadOnly}
      error={findFaultText(faults, `/contacts/${index}/${member}`, words)}
    >
      <Input
        id={toFieldId(`/contacts/${index}/${member}`)}
        dir={inputMode ? 'ltr' : 'auto'}
        inputMode={inputMode}
        spellCheck={inputMode ? false : undefined}
        value={contact[member] ?? ''}
        readOnly={isReadOnly}
        onValueChange={(text) => onChange({ ...contact, [member]: member === 'name' ? text : text || null })}
      />
    </Field>
  )
  return (
    <li className="rounded-lg border border-line bg-surface shadow-xs">
      {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot share its line with the buttons */}
      <div role="group" aria-labelledby={titleId}>
        <div className="flex min-h-12 items-center gap-2 border-b border-line py-1 ps-4 pe-2">
          <span aria-hidden className="text-sm text-muted tabular-nums">
            {index + 1}
          </span>
          <h3 id={titleId} className="min-w-0 flex-1 truncate text-sm font-semibold">
            <bdi>{name}</bdi>
          </h3>
          {!isReadOnly && (
            <ContactButtons
              idPrefix={titleId}
              name={name}
              index={index}
              count={count}
              onMove={onMove}
              onRemove={onRemove}
            />
          )}
        </div>
        <div className="grid gap-x-5 gap-y-4 p-4 @lg:grid-cols-2">
          {line('name')}
          {line('role')}
          {line('email', 'email')}
          {line('phone', 'tel')}
        </div>
      </div>
    </li>
  )
}
