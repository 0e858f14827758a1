// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ToastProvider } from '@/components/ui/toast'
import type { OutboxEntry } from '@/lib/client/outbox/entry'
import type { OutboxState } from '@/lib/client/outbox/outbox'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { OutboxPill } from './outbox-pill'

const nothing: OutboxState = { entries: [], delivered: [] }
const outbox = vi.hoisted(() => ({ state: {}, discard: vi.fn(), undo: vi.fn() }))
const online = vi.hoisted(() => ({ current: true }))
vi.mock('next/navigation', () => ({ usePathname: () => '/accounts' }))
vi.mock('@/lib/client/outbox/outbox-provider', () => ({ useOutboxState: () => outbox.state }))
vi.mock('@/lib/client/outbox/use-discard-entry', () => ({ useDiscardEntry: () => outbox.discard }))
vi.mock('@/lib/client/use-online', () => ({ useOnline: () => online.current }))

const entry = (id: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  key: `key-${id}`,
  personId: 'person-ana',
  accountId: id,
  accountName: `Konto ${id}`,
  kind: 'save',
  version: 1,
  base: { phone: null },
  changes: { phone: '1' },
  createdAt: Date.UTC(2026, 4, 5, 14, 2),
  edit: 1,
  state: 'waiting',
  hasLeft: false,
  isQueued: true,
  problem: null,
  follows: null,
  ...changes,
})

beforeEach(() => {
  outbox.state = nothing
  outbox.discard.mockResolvedValue(outbox.undo)
  online.current = true
})
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

function show(
  entries: readonly OutboxEntry[],
  wrapper: ({ children }: { children: ReactNode }) => ReactElement = EnglishWords,
) {
  outbox.state = { ...nothing, entries }
  render(
    <ToastProvider>
      <OutboxPill />
    </ToastProvider>,
    { wrapper },
  )
  return userEvent.setup()
}
const pill = () => screen.getByTestId('outbox-pill')
const row = (name: string) => within(screen.getByText(name).closest('li') ?? document.body)

describe('the pill', () => {
  it('is not there while nothing waits, nor for what a form is sending itself', () => {
    show([entry('a', { isQueued: false, state: 'sending' })])
    expect(screen.queryByTestId('outbox-pill')).toBeNull()
  })

  it('counts what waits, says that the device is offline, and announces it', () => {
    online.current = false
    show([entry('a'), entry('b')])
    expect(pill().textContent).toBe('Offline · 2 saves waiting')
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Offline · 2 saves waiting')
  })

  it('leads to what needs a person', () => {
    show([entry('a', { state: 'needs-you' }), entry('b')])
    expect(pill().textContent).toBe('1 save needs you · 1 save waiting')
    const [review] = screen.getAllByRole('link', { name: 'Review the save of Konto a' })
    expect(review?.getAttribute('href')).toBe('/accounts/a')
  })
})

describe('its list', () => {
  it('says of each save whose it is, what it changes, since when, how far it is, and why it needs a person', () => {
    show([entry('a', { changes: { phone: '1', notes: 'x' } }), entry('b', { state: 'needs-you' })])
    expect(row('Konto a').getByText(/^Phone, Notes · /)).toBeTruthy()
    expect(row('Konto a').getByText('Waiting')).toBeTruthy()
    expect(row('Konto b').getByText('Needs you')).toBeTruthy()
    expect(row('Konto b').getByText(/^The server did not take it, /)).toBeTruthy()
  })

  it('offers no way to another page without a network, since trying would leave this one', () => {
    online.current = false
    show([entry('a', { state: 'needs-you' })])
    expect(screen.queryAllByRole('link')).toEqual([])
    expect(screen.getByRole('button', { name: 'Discard the save of Konto a' })).toBeTruthy()
  })

  it('discards a save with a way back, and says where it may have arrived', async () => {
    const user = show([entry('a', { hasLeft: true })])
    await user.click(screen.getByRole('button', { name: 'Discard the save of Konto a' }))
    expect(outbox.discard).toHaveBeenCalledWith('a')
    expect(screen.getAllByText(/^It may have reached the server before/).length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(outbox.undo).toHaveBeenCalled()
  })

  it('has no English left over in German', () => {
    online.current = false
    show([entry('a', { state: 'needs-you' }), entry('b', { state: 'sending' }), entry('c')], GermanWords)
    const german = new Set(toWordsOf(de))
    const english = new Set([...toWordsOf(en)].filter((word) => !german.has(word)))
    const left = splitWords(document.body.textContent ?? '').filter((word) => english.has(word))
    expect(left).toEqual([])
  })
})
