import { type AccountRecord, accountRecordSchema } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'
import type { MatchQuery } from '../account-queries'

export interface Typed {
  readonly value: AccountRecord
  /** The fields that were typed in. */
  readonly changed: ReadonlySet<FieldName>
  /** The account that is being edited; null for a new one. */
  readonly accountId: string | null
}

const { name, email, phone, company } = accountRecordSchema.shape

/** What to ask about what was typed: valid values that changed, and nothing else; null where there is nothing to ask. */
export function toMatchQuery({ value, changed, accountId }: Typed): MatchQuery | null {
  const typedEmail = changed.has('email') ? email.safeParse(value.email).data : undefined
  const typedPhone = changed.has('phone') ? phone.safeParse(value.phone).data : undefined
  // A company says something together with a name alone.
  const isNamed = changed.has('company') || changed.has('name')
  const typedCompany = isNamed ? company.safeParse(value.company).data : undefined
  const typedName = typedCompany ? name.safeParse(value.name).data : undefined
  const asked = {
    ...(typedEmail && { email: typedEmail }),
    ...(typedPhone && { phone: typedPhone }),
    ...(typedCompany && typedName && { company: typedCompany, name: typedName }),
  }
  if (Object.keys(asked).length === 0) return null
  return accountId === null ? asked : { ...asked, except: accountId }
}
