// Values as the form shows them, as plain text.

import { type AccountStatus, accountStatuses, type Contact } from '@/lib/accounts/account'
import { formatEuros } from '@/lib/accounts/money'
import { type Json, type JsonObject, parsePointer } from '@/lib/merge'
import type { FieldWords, Words } from '../words'
import { toCountryName } from './countries'
import { isObject } from './members'

export type ValueKind =
  | 'line'
  | 'phone'
  | 'email'
  | 'money'
  | 'status'
  | 'address'
  | 'tags'
  | 'contact'
  | 'order'
  | 'prose'

const kinds: Readonly<Record<string, ValueKind>> = {
  phone: 'phone',
  email: 'email',
  creditLimit: 'money',
  status: 'status',
  address: 'address',
  tags: 'tags',
  notes: 'prose',
}

/** What kind of value stands at a pointer of an account. */
export function toValueKind(pointer: string): ValueKind {
  const [field = '', id, member] = parsePointer(pointer) ?? []
  if (field !== 'contacts') return kinds[field] ?? 'line'
  if (id === '-') return 'order'
  return member === undefined ? 'contact' : (kinds[member] ?? 'line')
}

/** A difference of cents as "+€1,000" or "−€500". */
export const formatDifference = (cents: number, locale: string): string =>
  `${cents < 0 ? '−' : '+'}${formatEuros(Math.abs(cents), locale)}`

type FormatWords = Pick<Words, 'fields' | 'locale'>

/** A value as one plain text; the empty string where there is none. */
export function formatValue(kind: ValueKind, value: Json | undefined, { fields, locale }: FormatWords): string {
  if (value === undefined || value === null) return ''
  switch (kind) {
    case 'money':
      return typeof value === 'number' ? formatEuros(value, locale) : ''
    case 'status':
      return isStatus(value) ? fields(`statuses.${value}`) : String(value)
    case 'address':
      return formatMembers(value, (members) => formatAddress(members, locale))
    case 'contact':
      return formatMembers(value, formatContact)
    case 'tags':
    case 'order':
      return Array.isArray(value) ? value.join(', ') : ''
    case 'line':
    case 'phone':
    case 'email':
    case 'prose':
      return typeof value === 'string' ? value : ''
  }
}

const isStatus = (value: Json): value is AccountStatus => accountStatuses.some((status) => status === value)

const formatMembers = (value: Json, format: (members: JsonObject) => string): string =>
  isObject(value) ? format(value) : ''

const join = (parts: readonly (Json | undefined)[], separator: string): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(separator)

/** "12 Mill Lane, LS1 4AB Leeds, United Kingdom". */
function formatAddress({ street, city, postcode, country }: JsonObject, locale: string): string {
  const land = typeof country === 'string' ? toCountryName(country, locale) : country
  return join([street, join([postcode, city], ' '), land], ', ')
}

const formatContact = ({ name, role, email, phone }: JsonObject): string => join([name, role, email, phone], ', ')

/** What a member of a contact is called: "Phone". */
export function toMemberLabel(pointer: string, fields: FieldWords): string {
  const member = parsePointer(pointer)?.[2] ?? ''
  return isMember(member) ? fields(`contactMembers.${member}`) : member
}

type ContactMember = Exclude<keyof Contact, 'id'>
const members: readonly string[] = ['name', 'role', 'email', 'phone'] satisfies ContactMember[]
const isMember = (name: string): name is ContactMember => members.includes(name)
