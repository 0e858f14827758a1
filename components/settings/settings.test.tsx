// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { InvitationScreen } from '@/components/invitations/invitation-screen'
import { KeysScreen } from './keys/keys-screen'
import { MembersScreen } from './members/members-screen'
import { apiKey, invitation, members, problem, serve, settings, show } from './settings.fixture'
import { WorkspaceScreen } from './workspace/workspace-screen'

const self = vi.hoisted(() => ({ current: { id: 'ana', name: 'Ana Torres', role: 'admin' } }))
vi.mock('@/lib/client/identity', () => ({ useIdentity: () => ({ person: self.current, people: [] }) }))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  self.current = { id: 'ana', name: 'Ana Torres', role: 'admin' }
})
const become = (id: string, role: string) => {
  self.current = { id, name: 'Bo Lindqvist', role }
}
const people = { 'GET /members': { items: members }, 'GET /invitations': { items: [] } }
const lastAdmin = problem(422, 'validation-failed', {
  errors: [{ pointer: '/role', code: 'last-admin', detail: 'is that of the last admin' }],
})

describe('the members', () => {
  it('get another role from an admin, and the page says so', async () => {
    const { writes } = serve({ ...people, 'PATCH /members/bo': { ...members[1], role: 'viewer' } })
    const user = show(<MembersScreen />)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Role of Bo Lindqvist' }), 'viewer')
    expect(await screen.findByText('Bo Lindqvist is a viewer now.')).toBeTruthy()
    expect(writes()).toEqual([{ call: 'PATCH /members/bo', body: { role: 'viewer' } }])
  })

  it('are removed after a question, and a refusal keeps it open with the reason', async () => {
    serve({ ...people, 'DELETE /members/ana': lastAdmin, 'DELETE /members/bo': { status: 204, body: null } })
    const user = show(<MembersScreen />)
    await user.click(await screen.findByRole('button', { name: 'Leave this workspace' }))
    const dialog = await screen.findByRole('alertdialog', { name: 'Leave this workspace?' })
    await user.click(within(dialog).getByRole('button', { name: 'Leave' }))
    expect((await within(dialog).findByText(/A workspace needs an admin/)).closest('[role=alert]')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await user.click(screen.getByRole('button', { name: 'Remove Bo Lindqvist' }))
    const other = await screen.findByRole('alertdialog', { name: 'Remove Bo Lindqvist from this workspace?' })
    await user.click(within(other).getByRole('button', { name: 'Remove' }))
    expect(await screen.findByText('Bo Lindqvist was removed.')).toBeTruthy()
  })

  it('ask an admin before they give that up', async () => {
    const { writes } = serve({ ...people, 'PATCH /members/ana': lastAdmin })
    const user = show(<MembersScreen />)
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Role of Ana Torres' }), 'editor')
    const dialog = await screen.findByRole('alertdialog', { name: 'Give up being an admin?' })
    expect(writes()).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Stay an admin' }))
    expect(writes()).toEqual([])
  })

  it('are read alone by who is no admin, with the reason', async () => {
    become('bo', 'editor')
    const { sent } = serve(people)
    show(<MembersScreen />)
    expect(await screen.findByText('Ana Torres')).toBeTruthy()
    expect(screen.getByText('Only admins change roles and invite or remove people.')).toBeTruthy()
    expect(screen.getByText('Only admins see and make invitations.')).toBeTruthy()
    expect(screen.queryByRole('combobox')).toBe(null)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Leave'])
    expect(sent.map(({ call }) => call)).toEqual(['GET /members'])
  })

  it('that cannot be read are said so, and read again on request', async () => {
    let isBroken = true
    serve({
      ...people,
      'GET /members': () =>
        isBroken ? problem(500, 'internal-error', { outcome: 'not-applied' }) : { items: members },
    })
    const user = show(<MembersScreen />)
    expect((await screen.findByText('This could not be read')).closest('[role=alert]')).toBeTruthy()
    isBroken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Bo Lindqvist')).toBeTruthy()
  })
})

describe('invitations', () => {
  it('are made for somebody, and their link is shown once', async () => {
    const url = 'http://localhost:3000/invitations/abc'
    const { writes } = serve({
      ...people,
      'POST /invitations': { status: 201, body: { ...invitation, token: 'abc', url } },
    })
    const user = show(<MembersScreen />)
    const button = await screen.findByRole('button', { name: 'Make a link' })
    await user.click(button)
    expect(screen.getByText('Say for whom it is.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'For whom' }), 'Dee')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Good for' }), '14')
    await user.click(button)
    expect(await screen.findByText(url)).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('The link for Dee')
    expect(writes()[0]?.body).toEqual({ label: 'Dee', role: 'viewer', expiresInDays: 14 })
    await user.click(screen.getByRole('button', { name: 'I have copied it' }))
    expect(screen.queryByText(url)).toBe(null)
  })

  it('show what became of them, and open ones are revoked after a question', async () => {
    const used = { ...invitation, id: 'u', label: 'Eve', state: 'accepted', acceptedBy: { id: 'e', name: 'Eve Moss' } }
    serve({
      ...people,
      'GET /invitations': { items: [invitation, used] },
      'DELETE /invitations/i': { status: 204, body: null },
    })
    const user = show(<MembersScreen />)
    const [open, accepted] = within(await screen.findByRole('list', { name: /^Invitations/ })).getAllByRole('listitem')
    expect([open?.textContent, accepted?.textContent]).toEqual([
      expect.stringMatching(/^DeeOpenas a viewer · until 27 Nov 2026/),
      expect.stringMatching(/^EveAcceptedas a viewer · by Eve Moss/),
    ])
    await user.click(screen.getByRole('button', { name: 'Revoke the invitation for Dee' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Revoke' }))
    expect(await screen.findByText('The invitation for Dee is revoked.')).toBeTruthy()
  })
})

describe('keys', () => {
  it('are made with at most one’s own role, shown once, and revoked', async () => {
    become('bo', 'editor')
    serve({
      'GET /keys': { items: [apiKey] },
      'POST /keys': { status: 201, body: { ...apiKey, key: 'truce_secret' } },
      'DELETE /keys/k': { status: 204, body: null },
    })
    const user = show(<KeysScreen />)
    const options = within(await screen.findByRole('combobox', { name: 'May act as' })).getAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['Viewer', 'Editor'])
    await user.type(screen.getByRole('textbox', { name: 'What it is for' }), 'Report')
    await user.click(screen.getByRole('button', { name: 'Make a key' }))
    expect(await screen.findByText('truce_secret')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Revoke the key Report' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Revoke' }))
    expect(await screen.findByText('The key “Report” is revoked.')).toBeTruthy()
  })

  it('that there are none of are said so', async () => {
    serve({ 'GET /keys': { items: [] } })
    show(<KeysScreen />)
    expect(await screen.findByRole('heading', { name: 'No keys yet' })).toBeTruthy()
  })
})

describe('the workspace', () => {
  it('is saved under the version that was loaded, with what was changed alone', async () => {
    const { writes } = serve({
      'GET /workspace': settings,
      'PATCH /workspace': { ...settings, version: 4, leasePolicy: 'exclusive' },
    })
    const user = show(<WorkspaceScreen />)
    await user.click(await screen.findByRole('radio', { name: /^Others cannot save/ }))
    await user.click(screen.getByRole('button', { name: 'Save settings' }))
    expect(await screen.findByText('The settings are saved.')).toBeTruthy()
    expect(writes()[0]?.body).toEqual({ version: 3, leasePolicy: 'exclusive' })
  })

  it('that somebody else changed meanwhile is shown with what they set, and one’s own is kept over it', async () => {
    let stored = settings
    const { writes } = serve({
      'GET /workspace': () => stored,
      'PATCH /workspace': () => {
        if (writes().length > 1) return { ...stored, version: 5, leasePolicy: 'exclusive' }
        stored = { ...settings, version: 4, name: 'Traders' }
        return problem(409, 'precondition-required', { currentVersion: 4 })
      },
    })
    const user = show(<WorkspaceScreen />)
    await user.click(await screen.findByRole('radio', { name: /^Others cannot save/ }))
    await user.click(screen.getByRole('button', { name: 'Save settings' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Somebody changed these settings after you opened them')
    expect(alert.textContent).toContain('The name is “Traders” by now.')
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Traders')
    expect(screen.getByRole('radio', { name: /^Others cannot save/ })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('button', { name: 'Save settings' }))
    expect(await screen.findByText('The settings are saved.')).toBeTruthy()
    expect(writes()[1]?.body).toEqual({ version: 4, leasePolicy: 'exclusive' })
  })

  it('is read alone by who is no admin', async () => {
    become('bo', 'viewer')
    serve({ 'GET /workspace': settings })
    show(<WorkspaceScreen />)
    expect(await screen.findByText('Only admins change these settings. You can see them.')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('readOnly', true)
    expect(screen.queryByRole('button')).toBe(null)
  })
})

describe('the page of an invitation', () => {
  const opened = {
    workspace: { name: 'Demo' },
    role: 'editor',
    invitedBy: { name: 'Ana Torres' },
    state: 'open',
    expiresAt: invitation.expiresAt,
  } as const

  it('lets somebody who is signed in accept', async () => {
    become('bo', 'editor')
    serve({ 'POST /invitations/by-token/abc/accept': { workspace: { id: 'w', name: 'Demo' }, role: 'editor' } })
    const user = show(<InvitationScreen token="abc" invitation={opened} isSignedIn />)
    expect(screen.getByRole('heading', { name: 'Ana Torres invites you to Demo' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Accept as Bo Lindqvist' }))
    expect(await screen.findByRole('heading', { name: 'You are in Demo' })).toBeTruthy()
  })

  it('leads others to where they sign in or up, and back', () => {
    show(<InvitationScreen token="abc" invitation={opened} isSignedIn={false} />)
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
    expect(links).toEqual([
      ['Sign in to accept', '/sign-in?next=%2Finvitations%2Fabc'],
      ['Sign up', '/sign-up?invitation=abc'],
    ])
  })

  it.each([
    ['accepted', 'This invitation was used'],
    ['revoked', 'This invitation was taken back'],
    ['expired', 'This invitation has expired'],
  ] as const)('says that it was %s', (state, title) => {
    show(<InvitationScreen token="abc" invitation={{ ...opened, state }} isSignedIn />)
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(screen.queryByRole('button')).toBe(null)
  })

  it('says that a link leads nowhere', () => {
    show(<InvitationScreen token="abc" invitation={null} isSignedIn={false} />)
    expect(screen.getByRole('heading', { name: 'This invitation leads nowhere' })).toBeTruthy()
  })
})
