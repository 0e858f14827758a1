import type { accounts as english } from '../en/accounts'
import type { Translation } from '../translation'

export const accounts = {} as const satisfies Translation<typeof english>
