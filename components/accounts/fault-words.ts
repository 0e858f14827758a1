import { maxCreditLimit } from '@/lib/accounts/account'
import { accountFields, contactFieldLabels, isFieldName } from '@/lib/accounts/fields'
import { formatEuros } from '@/lib/accounts/money'
import type { Fault } from './fault'

export const addressLabels = { street: 'Street', city: 'City', postcode: 'Postcode', country: 'Country' } as const

/** What is wrong at exactly this pointer, in a sentence; undefined when nothing is. */
export function findFaultText(faults: readonly Fault[], pointer: string): string | undefined {
  const fault = faults.find((candidate) => candidate.pointer === pointer)
  return fault && toFaultText(fault)
}

/** The same for everything below it. */
export function findFaultTextBelow(faults: readonly Fault[], pointer: string): string | undefined {
  const fault = faults.find((candidate) => candidate.pointer.startsWith(`${pointer}/`))
  return fault && toFaultText(fault)
}

/** The name of a field as the form shows it: "Contact 2, Email". */
export function toFieldTitle(pointer: string): string {
  const [field = '', index = '', member = ''] = toPath(pointer)
  if (!isFieldName(field)) return 'Account'
  const { label } = accountFields[field]
  if (field === 'address' && index in addressLabels) return `${label}, ${toMemberTitle(pointer)}`
  if (field === 'contacts' && member !== '') return `Contact ${Number(index) + 1}, ${toMemberTitle(pointer)}`
  return label
}

// Members of an account need no escapes in a pointer.
const toPath = (pointer: string) => pointer.split('/').slice(1)

function toMemberTitle(pointer: string): string {
  const member = toPath(pointer).at(-1) ?? ''
  return contactFieldLabels[member] ?? Object.entries(addressLabels).find(([name]) => name === member)?.[1] ?? member
}

/** A fault of the contract as a sentence that says how to put it right. */
export function toFaultText({ pointer, code, detail }: Fault): string {
  if (pointer === '/creditLimit') return toCreditLimitText(code)
  switch (code) {
    case 'required':
      return requiredTexts[pointer] ?? requiredTexts[pointer.replace(/\/\d+/, '')] ?? 'Fill this in.'
    case 'invalid-email':
      return 'This is not a complete email address, like name@example.com.'
    case 'invalid-country':
      return 'Choose a country, or clear the rest of the address.'
    case 'invalid-characters':
      return 'This holds a character that cannot be stored. Paste it as plain text.'
    case 'too-many':
      return 'There can be 50 at most.'
    default:
      return /^\p{Ll}/u.test(detail) ? `This ${detail}.` : `${detail}.`
  }
}

const requiredTexts: Readonly<Record<string, string>> = {
  '/name': 'Enter a name.',
  '/email': 'Enter an email address.',
  '/contacts/name': 'Enter a name for this contact.',
}

function toCreditLimitText(code: string): string {
  if (code === 'too-small') return 'The credit limit can be €0 at least.'
  if (code === 'too-big') return `The credit limit can be ${formatEuros(maxCreditLimit)} at most.`
  return 'Enter an amount in euros, like 8,000 or 8,000.50. Enter 0 for none.'
}
