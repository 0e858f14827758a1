import type { AccountRecord } from './account'

/** A new account before anything was typed. */
export const blankRecord: AccountRecord = {
  name: '',
  email: '',
  phone: null,
  company: null,
  status: 'prospect',
  creditLimit: 0,
  address: null,
  tags: [],
  contacts: [],
  notes: '',
}
