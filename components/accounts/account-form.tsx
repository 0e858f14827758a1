'use client'

import { AddressSection } from './form/address-section'
import { ContactsSection } from './form/contacts/contacts-section'
import type { AccountFormProps } from './form/form-props'
import { NotesSection } from './form/notes-section'
import { TagsSection } from './form/tags-section'
import { TermsSection } from './form/terms-section'
import { WhoSection } from './form/who-section'

/**
 * The fields of an account. It keeps nothing but half-typed text: value, faults and marks come from whoever holds the
 * record. It stands inside that owner's `<form noValidate>`. `focusField` of ./field-pointer leads to any of its controls.
 */
export function AccountForm(props: AccountFormProps) {
  return (
    <div className="@container">
      <WhoSection {...props} />
      <TermsSection {...props} />
      <AddressSection {...props} />
      <TagsSection {...props} />
      <ContactsSection {...props} />
      <NotesSection {...props} />
    </div>
  )
}
