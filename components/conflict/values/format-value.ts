// Values as the form shows them, as plain text.

import type { Address } from '@/lib/accounts/account'
import { contactFieldLabels, statusLabels } from '@/lib/accounts/fields'
import { formatEuros } from '@/lib/accounts/money'
import { type Json, type JsonObject, parsePointer } from '@/lib/merge'
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

const countries = new Intl.DisplayNames('en', { type: 'region' })

/** A difference of cents as "+€1,000" or "−€500". */
export const formatDifference = (cents: number): string => `${cents < 0 ? '−' : '+'}${formatEuros(Math.abs(cents))}`

/** A value as one plain text; the empty string where there is none. */
export function formatValue(kind: ValueKind, value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  switch (kind) {
    case 'money':
      return typeof value === 'number' ? formatEuros(value) : ''
    case 'status':
      return typeof value === 'string' && isStatus(value) ? statusLabels[value] : String(value)
    case 'address':
      return formatMembers(value, formatAddress)
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

const isStatus = (value: string): value is keyof typeof statusLabels => Object.hasOwn(statusLabels, value)

const formatMembers = (value: Json, format: (members: JsonObject) => string): string =>
  isObject(value) ? format(value) : ''

const join = (parts: readonly (Json | undefined)[], separator: string): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(separator)

/** "12 Mill Lane, LS1 4AB Leeds, United Kingdom". */
function formatAddress({ street, city, postcode, country }: JsonObject): string {
  const land = typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? countries.of(country) : country
  return join([street, join([postcode, city], ' '), land], ', ')
}

const formatContact = ({ name, role, email, phone }: JsonObject): string => join([name, role, email, phone], ', ')

/** The members of an address as a form asks for them. */
export const addressLabels: Readonly<Record<keyof Address, string>> = {
  street: 'Street',
  city: 'City',
  postcode: 'Postcode',
  country: 'Country',
}

/** What a member of a contact is called: "Phone". */
export const toMemberLabel = (pointer: string): string => {
  const member = parsePointer(pointer)?.[2] ?? ''
  return contactFieldLabels[member] ?? member
}
