import { maxCreditLimit } from '@/lib/accounts/credit-limit'
import type { FieldName } from '@/lib/accounts/fields'
import { formatEuros } from '@/lib/accounts/money'
import type { Fault } from '@/lib/conflict/problem'
import type { Words } from '../words'

/** Why a field cannot be saved, in a sentence. */
export function toFaultText({ code, detail }: Fault, field: FieldName, { t, fields, locale }: Words): string {
  const label = fields(field)
  const max = toLimit(detail)
  switch (code) {
    case 'required':
      return t('faults.required', { label })
    case 'too-long':
      return max === null ? t('faults.other', { label }) : t('faults.tooLong', { label, max })
    case 'too-many':
      return max === null ? t('faults.other', { label }) : t('faults.tooMany', { label, max })
    case 'too-small':
      return t('faults.tooSmall', { label, min: formatEuros(0, locale) })
    case 'too-big':
      return t('faults.tooBig', { label, max: formatEuros(maxCreditLimit, locale) })
    case 'invalid-email':
      return t('faults.invalidEmail', { label })
    case 'invalid-country':
      return t('faults.invalidCountry', { label })
    case 'invalid-characters':
      return t('faults.invalidCharacters', { label })
    default:
      return t('faults.other', { label })
  }
}

/** A fault names its limit in its detail alone. */
function toLimit(detail: string): number | null {
  const digits = /\d+/.exec(detail)?.[0]
  return digits === undefined ? null : Number(digits)
}
