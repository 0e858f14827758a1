import { detail } from './accounts-detail'
import { form } from './accounts-form'
import { list } from './accounts-list'
import { live } from './accounts-live'

/** The list of accounts, the page of one, its form, and what others do meanwhile. */
export const accounts = { ...detail, form, list, live } as const
