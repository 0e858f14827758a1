import { describe, expect, it } from 'vitest'
import { accountStatuses } from './account'
import { maxBalance, transferInputSchema } from './transfer'
import { checkTransfer, fitsBalance, type TransferAccount } from './transfer-rules'

const account = (part: Partial<TransferAccount> = {}): TransferAccount => ({
  id: 'a',
  status: 'active',
  balance: 1_000,
  creditLimit: 200,
  ...part,
})
const other = (part: Partial<TransferAccount> = {}) => account({ id: 'b', ...part })
const rulesOf = (move: Parameters<typeof checkTransfer>[0]) =>
  checkTransfer(move).map(({ rule, pointer }) => `${rule} ${pointer}`)

describe('a transfer', () => {
  it('may take an account down to its credit limit and not a cent further', () => {
    expect(checkTransfer({ from: account(), to: other(), amount: 1_200 })).toEqual([])
    expect(checkTransfer({ from: account(), to: other(), amount: 1_201 })).toMatchObject([
      { rule: 'insufficient-funds', limit: 1_200, actual: 1_201 },
    ])
  })

  it('from outside needs no funds', () => {
    expect(checkTransfer({ from: null, to: other(), amount: 1_000_000 })).toEqual([])
  })

  it('is between active accounts, but a suspended one may be emptied to outside', () => {
    for (const status of accountStatuses) {
      const isActive = status === 'active'
      const sender = isActive ? [] : ['account-not-active /fromId']
      expect(rulesOf({ from: account({ status }), to: other(), amount: 1 })).toEqual(sender)
      expect(rulesOf({ from: null, to: other({ status }), amount: 1 })).toEqual(
        isActive ? [] : ['account-not-active /toId'],
      )
      expect(rulesOf({ from: account({ status }), to: null, amount: 1 })).toEqual(status === 'suspended' ? [] : sender)
    }
  })

  it('offers nothing that would be refused: no transfer of nothing, no limit past the highest', () => {
    const [broken] = checkTransfer({ from: account({ balance: -200 }), to: other(), amount: 1_000_000_000_000 })
    expect(broken?.limit).toBe(0)
    expect(broken?.remedies).toEqual([])
  })

  it('names every remedy that makes it valid', () => {
    const move = { from: account({ status: 'suspended' }), to: other({ status: 'closed' }), amount: 1 }
    const [sender, receiver] = checkTransfer(move)
    expect(sender?.remedies.map(({ rel }) => rel)).toEqual(['activate', 'withdraw'])
    expect(receiver?.remedies).toEqual([])
  })

  it('keeps balances that JSON carries exactly', () => {
    expect(fitsBalance({ from: null, to: other({ balance: maxBalance - 5 }), amount: 5 })).toBe(true)
    expect(fitsBalance({ from: null, to: other({ balance: maxBalance - 5 }), amount: 6 })).toBe(false)
  })
})

describe('what a transfer looks like', () => {
  const id = '0198a0a0-0000-7000-8000-000000000001'
  it('compares its sides however their ids are written, beside every other fault', () => {
    const read = transferInputSchema.safeParse({ fromId: id, toId: id.toUpperCase(), amount: 0 })
    expect(read.error?.issues.map(({ path }) => path.join('/')).sort()).toEqual(['amount', 'toId'])
  })

  it('has a memo of one canonical line, or none', () => {
    const read = (memo?: string) => transferInputSchema.parse({ fromId: id, toId: null, amount: 1, memo }).memo
    expect([read(' for tea '), read('   '), read()]).toEqual(['for tea', null, null])
  })
})
