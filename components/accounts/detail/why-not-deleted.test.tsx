// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { toFailure } from '@/lib/client/failure'
import { EnglishWords } from '@/messages/english.fixture'
import type { Problem } from '../fault'
import { WhyNotDeleted } from './why-not-deleted'

afterEach(cleanup)

const at = '2026-05-04T10:02:00.000Z'
const ana = { id: 'ana', name: 'Ana' }
const times = { createdAt: at, createdBy: ana, updatedAt: at, updatedBy: ana }
const stored: Account = {
  ...blankRecord,
  ...times,
  id: '0198a0a0-0000-7000-8000-000000000001',
  version: 1,
  name: 'Oak',
}
const frame = {
  type: '/problems/x',
  title: '',
  status: 409,
  detail: 'No.',
  instance: '/api/accounts/a',
  requestId: 'r',
}
const withMoney: Problem = {
  ...frame,
  code: 'rule-violation',
  rule: 'delete-needs-zero-balance',
  pointer: '',
  limit: 0,
  actual: 5_000,
  remedies: [{ rel: 'transfer', title: 'Withdraw it', transfer: { fromId: stored.id, toId: null, amount: 5_000 } }],
}
const kept: Problem = {
  ...frame,
  code: 'locked',
  lease: {
    holder: { id: 'bo', name: 'Bo Lindqvist' },
    acquiredAt: at,
    expiresAt: '2026-05-04T10:03:00.000Z',
    canTakeOver: false,
  },
}

function show(refusal: Problem) {
  const failure = toFailure(refusal)
  render(<WhyNotDeleted account={stored} failure={failure} refusal={refusal} />, { wrapper: EnglishWords })
  return document.body.textContent
}

describe('why an account was not deleted', () => {
  it('names the balance, and offers to move the money', () => {
    expect(show(withMoney)).toContain(
      'Not deleted. An account can be deleted only when its balance is zero; it is €50.',
    )
    const link = screen.getByRole('link', { name: /^Transfer the remaining €50/ })
    expect(link.getAttribute('href')).toBe(`/transfers/new?from=${stored.id}&to=outside&amount=5000`)
  })

  it('names who is editing it', () => {
    expect(show(kept)).toContain('Not deleted. Bo is editing this account.')
  })
})
