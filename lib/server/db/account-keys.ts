import 'server-only'
import type { AccountRecord, AccountStatus } from '@/lib/accounts/account'
import { toPhoneKey, toTagKey } from '@/lib/accounts/canonical'
import { toEmailKey } from '@/lib/accounts/email'

export interface AccountKeys {
  readonly emailKey: string
  readonly nameKey: string
  readonly searchText: string
  readonly tagKeys: string
  readonly phoneKey: string | null
  readonly companyKey: string | null
  readonly creditLimit: bigint
  readonly status: AccountStatus
}

/**
 * The columns of Account that are derived from a canonical record, for uniqueness, sorting, searching and checking.
 * They are written together with it. `searchText` holds name, e-mail and company in lower case, one per line; `tagKeys` is
 * `|eu|vip|`, or empty without tags.
 */
export function toAccountKeys(record: AccountRecord): AccountKeys {
  const { name, email, phone, company, status, creditLimit, tags } = record
  const emailKey = toEmailKey(email)
  if (emailKey === null) throw new Error('not a canonical account record: its e-mail address has no key')
  return {
    emailKey,
    nameKey: name.normalize('NFKC').toLowerCase(),
    searchText: [name, email, company ?? ''].join('\n').toLowerCase(),
    tagKeys: tags.length === 0 ? '' : `|${tags.map(toTagPart).join('|')}|`,
    phoneKey: phone === null ? null : toPhoneKey(phone),
    companyKey: company === null ? null : toCompanyKey(company),
    creditLimit: BigInt(creditLimit),
    status,
  }
}

/** The key by which two spellings are one company. */
export const toCompanyKey = (company: string): string => company.normalize('NFKC').toLowerCase()

/** What `tagKeys` contains when an account has this tag, spelt in any way. */
export const toTagSearch = (tag: string): string => `|${toTagPart(tag)}|`

/** A bar inside a tag must not look like the end of one. */
const toTagPart = (tag: string) => toTagKey(tag).replaceAll('|', '¦')
