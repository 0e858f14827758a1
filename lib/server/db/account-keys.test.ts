import { describe, expect, it } from 'vitest'
import { accountInputSchema } from '@/lib/accounts/account'
import { toAccountKeys, toTagSearch } from './account-keys'

const parse = (input: object) =>
  accountInputSchema.parse({ name: 'Northwind', email: 'hello@northwind.example', ...input })

describe('the key columns of an account', () => {
  it('are folded so that spellings of one value are found and sorted together', () => {
    const record = parse({ name: 'Ｃafé Ärger', email: 'Ana@Bücher.example', company: 'ACME', tags: ['VIP', 'eu'] })
    expect(toAccountKeys(record)).toEqual({
      emailKey: 'ana@xn--bcher-kva.example',
      nameKey: 'café ärger',
      searchText: 'ｃafé ärger\nana@bücher.example\nacme',
      tagKeys: '|eu|vip|',
      phoneKey: null,
      companyKey: 'acme',
      creditLimit: 0n,
      status: 'prospect',
    })
  })

  it('are empty where there is nothing', () => {
    expect(toAccountKeys(parse({}))).toMatchObject({ searchText: 'northwind\nhello@northwind.example\n', tagKeys: '' })
  })

  it.each([
    ['VIP', true],
    ['north|south', true],
    ['north', false],
    ['south', false],
  ])('say whether an account has the tag %s', (tag, isThere) => {
    const { tagKeys } = toAccountKeys(parse({ tags: ['vip', 'North|South'] }))
    expect(tagKeys.includes(toTagSearch(tag))).toBe(isThere)
  })
})
