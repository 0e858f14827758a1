import type { accounts as english } from '../en/accounts'
import type { Translation } from '../translation'
import { detail } from './accounts-detail'
import { form } from './accounts-form'
import { list } from './accounts-list'
import { live } from './accounts-live'

export const accounts = { ...detail, form, list, live } as const satisfies Translation<typeof english>
