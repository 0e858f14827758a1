import 'server-only'
import type { Result, Runner } from './change/attempt'
import { type Saved, type Update, updateAccount } from './update-account'

/**
 * Brings a deleted account back, with changes in the same revision. One that is not deleted is changed like any other,
 * and without changes it is what it should be already.
 */
export const restoreAccount = (run: Runner<Saved>, update: Omit<Update, 'whenDeleted'>): Promise<Result<Saved>> =>
  updateAccount(run, { ...update, whenDeleted: 'allow-restorable' })
