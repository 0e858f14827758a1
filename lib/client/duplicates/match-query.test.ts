import { describe, expect, it } from 'vitest'
import { blankRecord } from '@/lib/accounts/blank-record'
import { type FieldName, fieldNames } from '@/lib/accounts/fields'
import { toMatchQuery } from './match-query'

const value = { ...blankRecord, name: ' Northwind ', email: 'office@northwind.example', phone: '+44 1', company: 'N' }
const ask = (changed: readonly FieldName[], part = {}, accountId: string | null = null) =>
  toMatchQuery({ value: { ...value, ...part }, changed: new Set(changed), accountId })

describe('what is asked while somebody types', () => {
  it('is what changed, in canonical form', () => {
    const whole = { name: 'Northwind', email: value.email, phone: value.phone, company: 'N' }
    expect(ask(fieldNames)).toEqual(whole)
    expect(ask(['email'])).toEqual({ email: value.email })
    expect(ask(['phone'], {}, 'me')).toEqual({ phone: value.phone, except: 'me' })
    expect(ask(['name'])).toEqual({ name: 'Northwind', company: 'N' })
  })

  it('is nothing about values that cannot be saved, that are empty, or that nobody typed', () => {
    expect(ask(['email'], { email: 'office@' })).toBeNull()
    expect(ask(['phone'], { phone: null })).toBeNull()
    expect(ask(['company'], { name: '' })).toBeNull()
    expect(ask(['name'], { company: null })).toBeNull()
    expect(ask(['notes'], {}, 'me')).toBeNull()
  })
})
