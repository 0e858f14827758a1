// What is typed for an account that is not there yet is kept like the edits of one: over a blank account.
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { isSameJson } from '@/lib/merge'
import { checkRecord } from '../check-record'
import { forgetDraft, loadDrafts } from './draft-store'

const nobody = { id: '', name: '' }
const never = new Date(0).toISOString()

/** The blank account that a new one is typed over. Nothing of it but its fields is shown or sent. */
export const newAccount: Account = {
  ...blankRecord,
  id: 'new',
  version: 1,
  createdAt: never,
  createdBy: nobody,
  updatedAt: never,
  updatedBy: nobody,
}

/** Forgets the drafts of exactly this content, once it is an account. */
export async function forgetNewDrafts(personId: string, record: AccountRecord): Promise<void> {
  for (const { draft, visit } of await loadDrafts(newAccount.id, personId))
    if (isSameJson(checkRecord({ ...blankRecord, ...draft }).record, record))
      await forgetDraft([newAccount.id, personId, visit])
}
