/** What fields and their values are called. */
export const fields = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  company: 'Company',
  status: 'Status',
  creditLimit: 'Credit limit',
  address: 'Address',
  tags: 'Tags',
  contacts: 'Contacts',
  notes: 'Notes',
  addressMembers: { street: 'Street', city: 'City', postcode: 'Postcode', country: 'Country' },
  contactMembers: { name: 'Name', role: 'Role', email: 'Email', phone: 'Phone' },
  statuses: { prospect: 'Prospect', active: 'Active', suspended: 'Suspended', closed: 'Closed' },
} as const
