// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { InvitationScreen } from '@/components/invitations/invitation-screen'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { GermanWords } from '@/messages/german.fixture'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { KeysScreen } from './keys/keys-screen'
import { MembersScreen } from './members/members-screen'
import { apiKey, invitation, members, serve, settings, show } from './settings.fixture'
import { WorkspaceScreen } from './workspace/workspace-screen'

vi.mock('@/lib/client/identity', () => ({
  useIdentity: () => ({ person: { id: 'ana', name: 'Ana Torres', role: 'admin' }, people: [] }),
}))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const german = toWordsOf(de)
const forbidden = new Set([...toWordsOf(en)].filter((word) => !german.has(word)))
const heard = ['aria-label', 'title', 'placeholder', 'label']
/** All that can be read or heard. */
const findEnglish = () =>
  [...document.body.querySelectorAll('*')]
    .flatMap((element) => [
      ...heard.map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
    ])
    .flatMap(splitWords)
    .filter((word) => forbidden.has(word))

const opened = { workspace: { name: 'Xyz' }, invitedBy: { name: 'Xyz' }, role: 'admin', state: 'open' } as const

it.each([
  ['members', <MembersScreen key="m" />, 'Bo Lindqvist'],
  ['keys', <KeysScreen key="k" />, 'Xyz'],
  ['workspace', <WorkspaceScreen key="w" />, 'Einstellungen speichern'],
  [
    'invitation',
    <InvitationScreen
      key="i"
      token="t"
      isSignedIn={false}
      invitation={{ ...opened, expiresAt: invitation.expiresAt }}
    />,
    'Registrieren',
  ],
])('the page %s has no English word in German', async (_, screenOf, known) => {
  serve({
    // Not Ana: her initials are a word.
    'GET /members': { items: members.slice(1) },
    'GET /invitations': { items: [{ ...invitation, label: 'Xyz' }] },
    'GET /keys': { items: [{ ...apiKey, label: 'Xyz', prefix: 'xyz' }] },
    'GET /workspace': { ...settings, name: 'Xyz' },
  })
  show(screenOf, GermanWords)
  expect((await screen.findAllByText(known)).length).toBeGreaterThan(0)
  expect(findEnglish()).toEqual([])
})
