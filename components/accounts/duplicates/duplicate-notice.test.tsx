// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { DuplicateNotice } from './duplicate-notice'
import { SimilarNote } from './similar-note'

const id = '0198a0a0-0000-7000-8000-000000000001'
const email = 'hello@northwind.example'
const joining = { isRunning: false, fault: null }
const notice = (
  <DuplicateNotice
    value={email}
    existing={{ id, name: 'Northwind', email, deleted: false, status: 'active', version: 1 }}
    joining={joining}
    onCompare={() => {}}
  />
)
afterEach(cleanup)

describe('an account that is there already', () => {
  it('opens in a tab of its own, and says so: what was typed stays', () => {
    render(notice, { wrapper: EnglishWords })
    const link = screen.getByRole('link', { name: 'Open Northwind (opens in a new tab)' })
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([`/accounts/${id}`, '_blank'])
  })

  it('does the same in German', () => {
    render(notice, { wrapper: GermanWords })
    expect(screen.getByRole('link', { name: 'Northwind öffnen (öffnet in einem neuen Tab)' })).toBeTruthy()
  })

  it('does the same where it is only alike', () => {
    const similar = { id, name: 'Northwind', email, because: 'phone', phone: '1', company: null } as const
    render(<SimilarNote accounts={[similar]} />, { wrapper: EnglishWords })
    const link = screen.getByRole('link', { name: 'Northwind (opens in a new tab)' })
    expect(link.getAttribute('target')).toBe('_blank')
  })
})
