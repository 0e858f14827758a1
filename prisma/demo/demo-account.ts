import type { AccountRecord, Contact } from '@/lib/accounts/account'

export type DemoPerson = 'ana' | 'bo'

/** A later change of an account; `daysAgo` is at least 1 and smaller than that of what went before. */
export interface DemoChange {
  readonly by: DemoPerson
  readonly daysAgo: number
  readonly fields: Partial<AccountRecord>
}

/** An account as it was created (what is left out is empty), and what became of it. */
export interface DemoAccount {
  readonly by: DemoPerson
  readonly daysAgo: number
  readonly record: Partial<AccountRecord> & Pick<AccountRecord, 'name' | 'email'>
  readonly changes?: readonly DemoChange[]
}

/** A contact with an id of its own; `number` is unique in the whole demo. */
export const contact = (
  number: number,
  name: string,
  role: string | null,
  email: string | null = null,
  phone: string | null = null,
): Contact => ({ id: `019a3c00-0004-7000-8000-${number.toString(16).padStart(12, '0')}`, name, role, email, phone })

/** Paragraphs with an empty line between them. */
export const notes = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n')

export const address = (street: string, city: string, postcode: string | null, country: string) => ({
  street,
  city,
  postcode,
  country,
})
