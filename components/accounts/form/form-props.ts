import type { ReactNode } from 'react'
import type { AccountRecord } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'
import type { Fault } from '../fault'

export type ChangeField = <Name extends FieldName>(field: Name, value: AccountRecord[Name]) => void

export interface FormNews {
  /** Fields that just took a value of others. */
  readonly fresh: ReadonlySet<FieldName>
  /** What others have for a field that differs from what was typed. */
  readonly badge: (field: FieldName) => ReactNode
}

export interface AccountFormProps {
  /** What the fields show. It may be half typed: a credit limit that cannot be read is NaN. */
  readonly value: AccountRecord
  /** The fields that differ from what was loaded. */
  readonly changed: ReadonlySet<FieldName>
  readonly faults: readonly Fault[]
  readonly isReadOnly: boolean
  /** The answer to an email that is already used, shown beside the field. */
  readonly duplicate?: ReactNode
  /** Accounts that may be the same customer. */
  readonly similar?: ReactNode
  /** What others saved meanwhile. */
  readonly news?: FormNews
  readonly onChange: ChangeField
}
