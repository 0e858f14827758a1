'use client'

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { v4 as createUuid } from 'uuid'
import { Button } from '@/components/ui/button'
import type { Contact } from '@/lib/accounts/account'
import { findFaultText } from '../../fault-words'
import { toFieldId } from '../../field-pointer'
import { useAccountWords } from '../../words'
import { FieldPlace } from '../field-place'
import type { AccountFormProps } from '../form-props'
import { FormSection } from '../form-section'
import { ContactCard } from './contact-card'
import { moveItem } from './move-item'

/** The people to talk to, in order. */
export function ContactsSection({ value, changed, faults, isReadOnly, news, onChange }: AccountFormProps) {
  const words = useAccountWords()
  const { t, fields } = words
  const [said, say] = useState('')
  const { contacts } = value
  const fault = findFaultText(faults, '/contacts', words)

  const toName = (index: number) => contacts[index]?.name || t('form.contacts.someone')

  /** Changes the list, says so, and then focuses: moving an element in the page takes the focus from it. */
  function change(next: Contact[], message: string, focusId: string) {
    flushSync(() => {
      onChange('contacts', next)
      say(message)
    })
    document.getElementById(focusId)?.focus()
  }

  function add() {
    const contact = { id: createUuid(), name: '', role: null, email: null, phone: null }
    change([...contacts, contact], t('form.contacts.added'), toFieldId(`/contacts/${contacts.length}/name`))
  }

  function move(from: number, to: number, focusId: string) {
    const place = { name: toName(from), number: to + 1, count: contacts.length }
    change(moveItem(contacts, from, to), t('form.contacts.moved', place), focusId)
  }

  function remove(index: number) {
    const left = contacts.filter((_, other) => other !== index)
    const next = Math.min(index, left.length - 1)
    const focusId = next < 0 ? addId : toFieldId(`/contacts/${next}/name`)
    change(left, t('form.contacts.removed', { name: toName(index) }), focusId)
  }

  return (
    <FormSection title={fields('contacts')} hint={t('form.sections.contacts.hint')} isEdited={changed.has('contacts')}>
      <FieldPlace field="contacts" news={news}>
        <div className="grid gap-5">
          {contacts.length > 0 && (
            <ol className="grid gap-4">
              {contacts.map((contact, index) => (
                <ContactCard
                  key={contact.id}
                  contact={contact}
                  index={index}
                  count={contacts.length}
                  faults={faults}
                  isReadOnly={isReadOnly}
                  onChange={(next) => onChange('contacts', contacts.with(index, next))}
                  onMove={(to, focusId) => move(index, to, focusId)}
                  onRemove={() => remove(index)}
                />
              ))}
            </ol>
          )}
          {isReadOnly && contacts.length === 0 && <p className="text-sm text-muted">{t('form.contacts.none')}</p>}
          {!isReadOnly && (
            <div className="flex flex-wrap items-center gap-3">
              <Button id={addId} onClick={add} aria-describedby={fault ? faultId : undefined}>
                <Plus aria-hidden />
                {t('form.contacts.add')}
              </Button>
              {fault && (
                <span id={faultId} className="text-sm font-medium text-problem">
                  {fault}
                </span>
              )}
            </div>
          )}
        </div>
      </FieldPlace>
      <span role="status" className="sr-only">
        {said}
      </span>
    </FormSection>
  )
}

const addId = toFieldId('/contacts')
const faultId = 'contacts-fault'
