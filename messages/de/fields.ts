import type { fields as english } from '../en/fields'
import type { Translation } from '../translation'

export const fields = {
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  company: 'Firma',
  status: 'Status',
  creditLimit: 'Kreditlimit',
  address: 'Adresse',
  tags: 'Schlagwörter',
  contacts: 'Kontakte',
  notes: 'Notizen',
  addressMembers: { street: 'Straße', city: 'Ort', postcode: 'Postleitzahl', country: 'Land' },
  contactMembers: { name: 'Name', role: 'Rolle', email: 'E-Mail', phone: 'Telefon' },
  statuses: { prospect: 'Interessent', active: 'Aktiv', suspended: 'Gesperrt', closed: 'Geschlossen' },
} as const satisfies Translation<typeof english>
