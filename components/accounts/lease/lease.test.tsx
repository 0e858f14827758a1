// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { blankLease, type LeaseState } from '@/lib/client/leases/lease-state'
import type { LeaseView } from '@/lib/client/leases/lease-view'
import type { LeaseControl } from '@/lib/client/leases/use-lease'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { formatLeft } from './format-left'
import { HeldBanner } from './held-banner'
import { EndingBanner, OwnTabBanner, TakenBanner } from './lease-banners'

afterEach(cleanup)

const lease = {
  holder: { id: 'bo', name: 'Bo Lindqvist' },
  tab: 'there',
  fence: 1,
  since: new Date(2026, 4, 4, 10, 2).toISOString(),
  expiresAt: '2026-05-04T10:07:00.000Z',
  until: 0,
}

type Held = Extract<LeaseView, { kind: 'held' }>
interface Shown {
  readonly view?: Partial<Held>
  readonly state?: Partial<LeaseState>
  readonly canTakeOver?: boolean
  readonly taken?: 'taken' | 'refused'
  readonly wrapper?: typeof EnglishWords
}

function show({ view, state, canTakeOver = true, taken = 'taken', wrapper = EnglishWords }: Shown = {}) {
  const held: Held = { kind: 'held', lease, isApart: false, isRefused: false, ...view }
  const control = {
    view: held,
    isReadOnly: true,
    state: { ...blankLease, ...state },
    takeOver: vi.fn(async () => taken),
    renew: vi.fn(),
    editApart: vi.fn(),
    watch: vi.fn(),
    queue: vi.fn(),
    putOff: vi.fn(),
  } satisfies LeaseControl
  const onOpened = vi.fn()
  render(<HeldBanner {...{ view: held, control, canTakeOver, onOpened }} isActive />, { wrapper })
  return { control, onOpened, user: userEvent.setup() }
}
const button = (name: string) => screen.getByRole('button', { name })
const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

describe('a lease of somebody else', () => {
  it('says who, since when, and what can be done', async () => {
    const { control, onOpened, user } = show()
    expect(screen.getByRole('status').textContent).toContain(
      'Bo is editing this account (since 10:02, active now). You can read it.',
    )
    expect(names()).toEqual(['Edit a copy and merge later', "Tell me when it's free", 'Take over…'])
    await user.click(button('Edit a copy and merge later'))
    expect(control.editApart).toHaveBeenCalledOnce()
    expect(onOpened).toHaveBeenCalledOnce()
    await user.click(button("Tell me when it's free"))
    expect(control.watch).toHaveBeenCalledWith(true)
  })

  it('is taken over after a question alone', async () => {
    const { control, onOpened, user } = show()
    await user.click(button('Take over…'))
    expect(control.takeOver).not.toHaveBeenCalled()
    await user.click(button('Take over'))
    expect(control.takeOver).toHaveBeenCalledOnce()
    expect(onOpened).toHaveBeenCalledOnce()
  })

  it('that cannot be taken over says so in the question', async () => {
    const { onOpened, user } = show({ taken: 'refused' })
    await user.click(button('Take over…'))
    await user.click(button('Take over'))
    expect(screen.getByRole('alert').textContent).toBe(en.leases.notTaken)
    expect(onOpened).not.toHaveBeenCalled()
  })

  it('has no button for who may not take over, and one line why', () => {
    show({ canTakeOver: false })
    expect(names()).not.toContain('Take over…')
    expect(screen.getByText('Only an admin can take over.')).toBeTruthy()
  })

  it('that stands against a save offers to save later, and to stop waiting', async () => {
    const { control, user } = show({ view: { isApart: true, isRefused: true } })
    expect(screen.getByRole('alert').textContent).toContain('You can read it.')
    await user.click(button('Save when Bo is done'))
    expect(control.queue).toHaveBeenCalledWith(true)
    cleanup()
    const waiting = show({ view: { isApart: true, isRefused: true }, state: { isQueued: true } })
    await waiting.user.click(button('Stop waiting'))
    expect(waiting.control.queue).toHaveBeenCalledWith(false)
  })
})

it('what is left is said in minutes and seconds', () => {
  expect([120_000, 119_001, 60_000, 9_000, 1, -5].map(formatLeft)).toEqual([
    '2:00',
    '2:00',
    '1:00',
    '0:09',
    '0:01',
    '0:00',
  ])
})

describe('in German', () => {
  const english = new Set<string>(Object.values(en.leases))
  const findEnglish = () =>
    [...document.body.querySelectorAll('*')]
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => english.has(text))

  it('nothing of this is left in English', () => {
    show({ canTakeOver: false, view: { isRefused: true }, wrapper: GermanWords })
    expect(document.body.textContent).toContain('Bo bearbeitet dieses Konto (seit 10:02, gerade aktiv)')
    expect(document.body.textContent).toContain(de.leases.onlyAdmins)
    const none = () => {}
    render(<OwnTabBanner onEditHere={none} />, { wrapper: GermanWords })
    render(<TakenBanner name="Ana" onMerge={none} onLater={none} />, { wrapper: GermanWords })
    render(<EndingBanner until={Date.now() + 60_000} onKeep={none} />, { wrapper: GermanWords })
    expect(findEnglish()).toEqual([])
  })
})
