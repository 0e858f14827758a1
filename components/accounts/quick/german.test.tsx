// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { createTranslator } from 'use-intl/core'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  ana,
  bo,
  closedIsReadOnly,
  closingWithMoney,
  lockedByBo,
  toAccount,
  toDeleted,
  toItem,
  tooMany,
} from '@/lib/client/quick/quick.fixture'
import { type Reason, type RefusedEdit, toEdit } from '@/lib/client/quick/quick-edit'
import { de } from '@/messages/de'
import type { Messages } from '@/messages/en'
import { en } from '@/messages/en'
import { GermanWords } from '@/messages/german.fixture'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { loadMessages } from '@/messages/load-messages'
import { loadAccountWords } from '../words.fixture'
import { createApi, showList } from './list.fixture'
import { describeRefused, type QuickWords } from './message-words'

vi.mock('next/navigation', () => ({
  usePathname: () => '/accounts',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
}))
vi.mock('@/lib/client/identity', () => ({
  useIdentity: () => ({ person: { id: 'ana', role: 'editor' }, people: [] }),
}))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const german = toWordsOf(de)
const forbidden = new Set([...toWordsOf(en)].filter((word) => !german.has(word)))
const findEnglish = (texts: readonly string[]) => texts.flatMap(splitWords).filter((word) => forbidden.has(word))

/** All that can be read or heard. */
const readPage = (): string[] => {
  const heard = ['aria-label', 'title', 'placeholder', 'label']
  return [...document.body.querySelectorAll('*')].flatMap((element) => [
    ...heard.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
  ])
}

describe('quick edits in German', () => {
  it('have no English word in the list, the message, the bar and the review', async () => {
    const items = ['Krebs', 'Ulm', 'Zorn'].map((name, index) => toItem(index + 1, { name, tags: ['xyz'] }))
    const [krebs, ulm] = items
    if (krebs === undefined || ulm === undefined) throw new Error('no accounts')
    const api = createApi(items)
    const { user } = showList(items, GermanWords)
    api.save(krebs.id, { status: 'suspended' })
    api.save(ulm.id, { status: 'suspended' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status von Krebs' }), 'Geschlossen')
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Der Status ist „Gesperrt“: Bo hat ihn zuerst geändert.',
    )
    expect(findEnglish(readPage())).toEqual([])

    await user.click(screen.getByRole('checkbox', { name: 'Ulm auswählen' }))
    await user.click(screen.getByRole('checkbox', { name: 'Zorn auswählen' }))
    const bar = await screen.findByRole('region', { name: 'Sammelbearbeitung' }, { timeout: 15_000 })
    expect(findEnglish(readPage())).toEqual([])
    await user.click(within(bar).getByRole('button', { name: 'Status setzen …' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Geschlossen' }))
    expect(await screen.findByText('1 gespeichert, 1 braucht Sie')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Ansehen' }))
    expect(await screen.findByRole('heading', { name: '1 Konto braucht Sie' })).toBeDefined()
    expect(findEnglish(readPage())).toEqual([])
  })
})

describe('what stands against an edit', () => {
  let words: QuickWords
  beforeAll(async () => {
    const messages = await loadMessages('de')
    const quick = createTranslator<Messages, 'quick'>({ locale: 'de', messages, namespace: 'quick' })
    const refusals = createTranslator<Messages, 'refusals'>({ locale: 'de', messages, namespace: 'refusals' })
    words = { ...(await loadAccountWords('de')), quick, refusals, myId: ana.id }
  })

  const stored = toItem(1, { name: 'Krebs', status: 'closed' })
  const reasons: readonly Reason[] = [
    { kind: 'overtaken', now: 'closed', by: bo },
    { kind: 'overtaken', now: 'closed', by: ana },
    { kind: 'overtaken', now: 'active', by: bo },
    { kind: 'linked', creditLimit: 800_000, by: null },
    { kind: 'transition', from: 'closed' },
    { kind: 'rule', violations: [closingWithMoney, { ...closingWithMoney, rule: 'prospect-credit' }] },
    { kind: 'rule', violations: [closedIsReadOnly] },
    { kind: 'deleted', by: bo },
    { kind: 'locked', by: lockedByBo.lease.holder },
    { kind: 'busy' },
    { kind: 'offline' },
    { kind: 'behind' },
    { kind: 'unknown' },
    { kind: 'unnamed', requestId: '17' },
    { kind: 'other', problem: { ...tooMany, requestId: '17' } },
    { kind: 'other', problem: toDeleted(toAccount(stored)) },
  ]
  const fields = [
    { field: 'status', seen: 'prospect', to: 'active' },
    { field: 'tags', add: ['xyz'], remove: ['abc'] },
  ] as const

  it.each(reasons)('is said in German: $kind', (reason) => {
    for (const intent of fields) {
      const refused: RefusedEdit = { field: intent.field, reason, edits: [toEdit(intent)] }
      const { text, wanted, why, anyway, cures, leave } = describeRefused(refused, stored, words)
      const said = [text, wanted, why ?? '', anyway ?? '', ...cures.map(({ label }) => label), leave].filter(
        (line) => !line.includes('17') || line === text,
      )
      expect(findEnglish(said).filter((word) => word !== 'request')).toEqual([])
      expect(text).not.toBe('')
    }
  })
})
