import { maxCreditLimit } from '@/lib/accounts/credit-limit'
import { isFieldName } from '@/lib/accounts/fields'
import { formatEuros } from '@/lib/accounts/money'
import type { Fault } from './fault'
import type { AccountWords } from './words'

/** The code of a broken rule beside the faults of a field: its detail is in the language of the page already. */
export const ruleFaultCode = 'rule'

/** What is wrong at exactly this pointer, in a sentence; undefined when nothing is. */
export function findFaultText(faults: readonly Fault[], pointer: string, words: AccountWords): string | undefined {
  const fault = faults.find((candidate) => candidate.pointer === pointer)
  return fault && toFaultText(fault, words)
}

/** The same for everything below it. */
export function findFaultTextBelow(faults: readonly Fault[], pointer: string, words: AccountWords): string | undefined {
  const fault = faults.find((candidate) => candidate.pointer.startsWith(`${pointer}/`))
  return fault && toFaultText(fault, words)
}

/** The name of a field as the form shows it: "Contact 2, Email". */
export function toFieldTitle(pointer: string, { t, fields }: AccountWords): string {
  // Members of an account need no escapes in a pointer.
  const [field = '', index = '', member = ''] = pointer.split('/').slice(1)
  if (!isFieldName(field)) return t('account')
  if (field === 'address' && isOneOf(addressMembers, index))
    return t('form.faults.member', { field: fields(field), member: fields(`addressMembers.${index}`) })
  if (field === 'contacts' && isOneOf(contactMembers, member))
    return t('form.faults.contact', { number: Number(index) + 1, member: fields(`contactMembers.${member}`) })
  return fields(field)
}

/** A fault of the contract as a sentence that says how to put it right. */
export function toFaultText({ pointer, code, detail }: Fault, words: AccountWords): string {
  const { t } = words
  if (code === ruleFaultCode) return detail
  if (pointer === '/creditLimit') return toCreditLimitText(code, words)
  switch (code) {
    case 'required':
      return toRequiredText(pointer, words)
    case 'invalid-email':
      return t('form.faults.invalidEmail')
    case 'invalid-country':
      return t('form.faults.invalidCountry')
    case 'invalid-characters':
      return t('form.faults.invalidCharacters')
    case 'too-many':
      return t('form.faults.tooMany')
    case 'too-long':
      // The limit stands in the detail alone.
      return t('form.faults.tooLong', { max: Number(/\d+/.exec(detail)?.[0] ?? 0) })
    default:
      return t('form.faults.other')
  }
}

function toRequiredText(pointer: string, { t }: AccountWords): string {
  switch (pointer.replace(/\/\d+/, '')) {
    case '/name':
      return t('form.faults.noName')
    case '/email':
      return t('form.faults.noEmail')
    case '/contacts/name':
      return t('form.faults.noContactName')
    default:
      return t('form.faults.required')
  }
}

function toCreditLimitText(code: string, { t, locale }: AccountWords): string {
  if (code === 'too-small') return t('form.faults.tooLittleCredit', { amount: formatEuros(0, locale) })
  if (code === 'too-big') return t('form.faults.tooMuchCredit', { amount: formatEuros(maxCreditLimit, locale) })
  return t('form.faults.noAmount')
}

const addressMembers = ['street', 'city', 'postcode', 'country'] as const
const contactMembers = ['name', 'role', 'email', 'phone'] as const
const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((known) => known === name)
