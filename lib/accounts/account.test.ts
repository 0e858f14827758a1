import { describe, expect, it } from 'vitest'
import { accountInputSchema, accountRecordSchema } from './account'
import { toEmailKey } from './email'

const minimal = { name: 'Northwind', email: 'hello@northwind.example' }

describe('an account as a request sends it', () => {
  it('fills what is left out with empty values', () => {
    expect(accountInputSchema.parse(minimal)).toEqual({
      ...minimal,
      phone: null,
      company: null,
      status: 'prospect',
      creditLimit: 0,
      address: null,
      tags: [],
      contacts: [],
      notes: '',
    })
  })

  it('is canonical: trimmed, NFC, empty is null, tags sorted with one spelling each, line ends normalised', () => {
    const record = accountInputSchema.parse({
      ...minimal,
      name: '  Cafe\u0301  ',
      phone: '   ',
      tags: ['vip', 'EU', 'VIP'],
      notes: 'one\r\ntwo\rthree ',
    })
    expect(record).toMatchObject({ name: 'Café', phone: null, tags: ['EU', 'vip'], notes: 'one\ntwo\nthree ' })
    expect(accountRecordSchema.parse(record)).toEqual(record)
  })

  it.each([
    ['a missing name', { email: minimal.email }, 'name'],
    ['a blank name', { ...minimal, name: '   ' }, 'name'],
    ['a name of 121 characters', { ...minimal, name: 'x'.repeat(121) }, 'name'],
    ['an address that is no e-mail', { ...minimal, email: 'nobody' }, 'email'],
    ['a lone surrogate', { ...minimal, notes: 'a\ud800' }, 'notes'],
    ['a NUL', { ...minimal, company: 'a\0b' }, 'company'],
    ['half a cent', { ...minimal, creditLimit: 0.5 }, 'creditLimit'],
    ['an unknown country', { ...minimal, address: { country: 'ZZ' } }, 'address'],
    ['an unknown member', { ...minimal, colour: 'red' }, undefined],
  ])('refuses %s', (_, input, path) => {
    const result = accountInputSchema.safeParse(input)
    expect(result.success).toBe(false)
    expect(result.error?.issues[0]?.path[0]).toBe(path)
  })

  it('counts characters, not UTF-16 units', () => {
    expect(accountInputSchema.safeParse({ ...minimal, name: '🌿'.repeat(120) }).success).toBe(true)
    expect(accountInputSchema.safeParse({ ...minimal, name: '🌿'.repeat(121) }).success).toBe(false)
  })

  it('refuses two contacts with one id', () => {
    const contact = { id: '0190a0a0-0000-7000-8000-000000000001', name: 'Dana' }
    const twin = { ...contact, id: contact.id.toUpperCase(), name: 'Eli' }
    const result = accountInputSchema.safeParse({ ...minimal, contacts: [contact, twin] })
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([['contacts', 1, 'id']])
  })
})

describe('the key of an e-mail address', () => {
  it.each([
    ['  Ana@Example.COM ', 'ana@example.com'],
    ['ana+news@example.com.', 'ana+news@example.com'],
    ['a.n.a@example.com', 'a.n.a@example.com'],
    ['info@Bücher.example', 'info@xn--bcher-kva.example'],
    ['δοκιμή@παράδειγμα.example', 'δοκιμή@xn--hxajbheg2az3al.example'],
  ])('of %s is %s', (email, key) => expect(toEmailKey(email)).toBe(key))

  it.each([
    '',
    '@',
    'a@',
    '@b.example',
    'a b@c.example',
    'a@b',
    'a@1.2.3.4',
    'a@b..example',
    '.a@b.example',
    'a@b/c.example',
    'a@@b.example',
  ])('of %s does not exist', (email) => expect(toEmailKey(email)).toBeNull())
})
