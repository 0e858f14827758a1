import type { AccountRecord } from '@/lib/accounts/account'
import { looseRecordSchema } from '@/lib/conflict/merge-session-schema'

const storageKey = 'truce.new-account'

/** Hands what somebody typed over to the page for a new account, in this tab. */
export function keepForNewAccount(record: AccountRecord): void {
  sessionStorage.setItem(storageKey, JSON.stringify(record))
}

/** What was handed over, or null. It stays there until `forgetForNewAccount`, so that a reload loses nothing. */
export function readForNewAccount(): AccountRecord | null {
  try {
    const kept = looseRecordSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}

/** Called once it was saved as an account or given up. */
export const forgetForNewAccount = (): void => sessionStorage.removeItem(storageKey)
