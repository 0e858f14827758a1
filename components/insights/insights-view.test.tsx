// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { InsightDays, Insights } from '@/lib/accounts/insights'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { InsightsView } from './insights-view'

const answers = vi.hoisted(() => ({ of: (_: number): object => ({}) }))
vi.mock('@/lib/client/insights/use-insights', () => ({ useInsights: (days: InsightDays) => answers.of(days) }))
afterEach(cleanup)

const figures: Insights = {
  days: 30,
  from: '2026-11-22',
  to: '2026-11-23',
  saves: 190,
  conflicts: 10,
  ratio: 0.05,
  medianSeconds: 37.4,
  p90Seconds: 212,
  codes: [
    { code: 'stale-version', count: 9 },
    { code: 'locked', count: 1 },
  ],
  fields: [
    { field: 'phone', count: 6 },
    { field: 'notes', count: 4 },
  ],
  outcomes: [
    { outcome: 'mine', count: 5 },
    { outcome: 'automatic', count: 3 },
    { outcome: 'abandoned', count: 1 },
    { outcome: 'open', count: 1 },
  ],
  trend: [
    { day: '2026-11-22', saves: 100, conflicts: 7 },
    { day: '2026-11-23', saves: 90, conflicts: 3 },
  ],
  isPartial: false,
}
const idle = { data: undefined, error: null, isPending: false, isError: false, isFetching: false, refetch: vi.fn() }

function show(part: object, wrapper: typeof EnglishWords = EnglishWords) {
  answers.of = () => ({ ...idle, isPlaceholderData: false, isForbidden: false, ...part })
  render(<InsightsView />, { wrapper })
  return userEvent.setup()
}

/** Each figure with its label and what stands below it. */
const readFigures = () =>
  screen.getAllByRole('term').map((term) => {
    const [value, text] = within(term.parentElement ?? term).getAllByRole('definition')
    return [value?.textContent, term.textContent, text?.textContent]
  })

const readTable = (name: string) =>
  within(screen.getByRole('table', { name, hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.children].map((cell) => cell.textContent))

describe('the insights', () => {
  it('begin with four figures', () => {
    show({ data: figures })
    expect(readFigures()).toEqual([
      ['5%', 'of saves met a conflict', '10 of 200'],
      ['80%', 'settled', '8 of 10'],
      ['37 sec', 'half are settled within', 'without those that need nobody'],
      ['3.5 min', 'nine of ten are settled within', 'without those that need nobody'],
    ])
  })

  it('say in a sentence what each chart shows, and have it as a table', () => {
    show({ data: figures })
    expect(screen.getByText('10 conflicts in 30 days; most on Nov 22: 7.')).toBeTruthy()
    expect(screen.getByText('Most often: Phone, in 6 of 10 conflicts.')).toBeTruthy()
    expect(readTable('Day by day')).toEqual([
      ['Day', 'Conflicts', 'Saves'],
      ['Nov 22', '7', '100'],
      ['Nov 23', '3', '90'],
    ])
    expect(readTable('What stood in the way')).toEqual([
      ['What', 'Count', 'Share'],
      ['A newer version', '9', '90%'],
      ['Somebody’s reservation', '1', '10%'],
    ])
    expect(readTable('How they ended').map(([name]) => name)).toEqual([
      'How',
      'The later change stayed',
      'Everything fitted',
      'Left unsettled',
      'Still open',
    ])
  })

  it('are announced, and follow the period', async () => {
    const asked: number[] = []
    const user = show({ data: figures })
    answers.of = (days) => {
      asked.push(days)
      return { ...idle, isPlaceholderData: false, isForbidden: false, data: { ...figures, days } }
    }
    expect(screen.getByRole('status').textContent).toBe('The last 30 days: 10 conflicts, 190 saves.')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '30 days' }).checked).toBe(true)
    await user.click(screen.getByRole('radio', { name: '90 days' }))
    expect(asked.at(-1)).toBe(90)
    expect(screen.getByRole('status').textContent).toBe('The last 90 days: 10 conflicts, 190 saves.')
  })

  it('have no time where nothing was settled by hand, and no field where none was met in', () => {
    show({ data: { ...figures, medianSeconds: null, p90Seconds: null, fields: [], isPartial: true } })
    expect(readFigures()[2]).toEqual(['–', 'half are settled within', 'none settled by hand yet'])
    expect(screen.getByText('No two saves met in the same field.')).toBeTruthy()
    expect(screen.getByText(/These are the newest 10,000/)).toBeTruthy()
  })

  it('say that there are none yet', () => {
    show({ data: { ...figures, conflicts: 0, ratio: 0, codes: [], fields: [], outcomes: [] } })
    expect(screen.getByRole('heading', { name: 'No conflicts yet' })).toBeTruthy()
    expect(screen.getByText('190 saves in the last 30 days, and all went straight through.')).toBeTruthy()
  })

  it('say that they are loading, that they are for admins, and that they could not be read', async () => {
    show({ isPending: true })
    expect(screen.getByText('Loading insights…')).toBeTruthy()
    cleanup()
    show({ isError: true, isForbidden: true, error: new Error('forbidden') })
    expect(screen.getByRole('heading', { level: 2, name: 'Insights are for admins' })).toBeTruthy()
    cleanup()
    const refetch = vi.fn()
    const user = show({ isError: true, error: new Error('lost'), refetch })
    expect(screen.getByRole('alert').textContent).toContain('The insights could not be read')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(refetch).toHaveBeenCalledTimes(1)
  })

  it('are in German, numbers and all', () => {
    show({ data: figures }, GermanWords)
    expect(screen.getByRole('heading', { level: 2, name: 'Einblicke' })).toBeTruthy()
    expect(readFigures().map(([value]) => value?.replace(/\s/g, ' '))).toEqual(['5 %', '80 %', '37 Sek.', '3,5 Min.'])
    expect(screen.getByText('Am häufigsten: Telefon, bei 6 von 10.')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/conflict|settled|save|show|most/i)
  })
})
