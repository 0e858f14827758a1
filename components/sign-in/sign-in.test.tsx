// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IdentityProvider } from '@/lib/client/identity'
import { answerSignIn, askToSignIn } from '@/lib/client/session/sign-in-again'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { ResetScreen } from './reset-screen'
import { SetPasswordScreen } from './set-password-screen'
import { SignInAgain } from './sign-in-again'
import { SignInScreen } from './sign-in-screen'
import { SignUpScreen } from './sign-up-screen'

const entered = vi.hoisted(() => vi.fn())
vi.mock('next/navigation', () => ({ usePathname: () => '/accounts' }))
vi.mock('@/lib/client/session/use-session', () => ({ enter: entered }))

const frame = { type: '/problems/x', title: '', detail: 'no', instance: '/api/x', requestId: 'r-1' }
const problem = (status: number, code: string, more = {}) =>
  Response.json({ ...frame, code, status, ...more }, { status })
const dee = {
  person: { id: 'dee', name: 'Dee Novak', email: 'dee@example.com' },
  workspaces: [{ id: 'north', name: 'North', role: 'editor' as const }],
  workspaceId: 'north',
}

const Around = ({ children }: { readonly children: ReactNode }) => (
  <EnglishWords>
    <QueryClientProvider client={new QueryClient()}>
      <IdentityProvider people={[]} signedIn={dee}>
        {children}
      </IdentityProvider>
    </QueryClientProvider>
  </EnglishWords>
)

const sent: { readonly path: string; readonly body: unknown }[] = []
function answerWith(reply: () => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async (path: string, { body }: RequestInit) => {
    sent.push({ path, body: body ? JSON.parse(String(body)) : null })
    return reply()
  })
}
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const readAlert = () => screen.getByRole('alert').textContent

beforeEach(() => {
  sent.length = 0
  entered.mockReset()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('signing in', () => {
  const open = () => render(<SignInScreen next="/transfers" />, { wrapper: EnglishWords })

  it('is what password managers know, and goes on to where somebody wanted to be', async () => {
    answerWith(() => Response.json(dee))
    open()
    expect(screen.getByLabelText('Email').getAttribute('autocomplete')).toBe('username')
    expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('current-password')
    await type('Email', 'dee@example.com')
    await type('Password', 'correct horse')
    await press('Sign in')
    expect(sent).toEqual([{ path: '/api/session', body: { email: 'dee@example.com', password: 'correct horse' } }])
    await waitFor(() => expect(entered).toHaveBeenCalledWith(dee, '/transfers'))
  })

  it('says at each field what is missing, and leads to the first', async () => {
    open()
    await type('Password', 'x')
    await press('Sign in')
    expect(document.activeElement).toBe(screen.getByLabelText('Email'))
    expect(screen.getByLabelText('Email').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('Fill this in.')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it.each([
    [() => problem(401, 'unauthenticated'), "The email and the password don't belong together."],
    [() => problem(429, 'too-many-requests'), /^Not signed in\. Too many requests/],
    [() => Promise.reject(new TypeError('network')), /^Not signed in\. You're offline/],
    [() => new Response('<h1>', { status: 502 }), /^Not signed in\. The answer couldn't be read/],
  ])('announces why it did not work, and keeps what was typed', async (reply, text) => {
    answerWith(reply)
    open()
    await type('Email', 'dee@example.com')
    await type('Password', 'wrong horse')
    await press('Sign in')
    await waitFor(() => expect(readAlert()).toMatch(text))
    expect(screen.getByDisplayValue('wrong horse')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy()
  })

  it('shows that it is under way, and is sent once', async () => {
    let answer: (response: Response) => void = () => {}
    answerWith(() => new Promise((resolve) => (answer = resolve)))
    open()
    await type('Email', 'dee@example.com')
    await type('Password', 'correct horse{Enter}')
    const button = screen.getByRole('button', { name: 'Signing in…' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(button)
    expect(sent).toHaveLength(1)
    await act(async () => answer(Response.json(dee)))
  })

  it('lets one look at the password', async () => {
    open()
    await type('Password', 'correct horse')
    await press('Show password')
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text')
    await press('Hide password')
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('password')
  })
})

describe('signing up', () => {
  const fill = async () => {
    await type('Your name', 'Dee Novak')
    await type('Email', 'dee@example.com')
    await type('Password', 'correct horse')
    await press('Sign up')
  }

  it('says at the address that somebody has it', async () => {
    answerWith(() =>
      problem(422, 'validation-failed', { errors: [{ pointer: '/email', code: 'email-taken', detail: '' }] }),
    )
    render(<SignUpScreen invitation={null} />, { wrapper: EnglishWords })
    expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('new-password')
    await fill()
    await screen.findByText(/^Somebody has signed up with this email already/)
    expect(document.activeElement).toBe(screen.getByLabelText('Email'))
  })

  it('sends the invitation along, and says when it is no good', async () => {
    const errors = [{ pointer: '/invitation', code: 'invitation-not-open', detail: '' }]
    answerWith(() => problem(422, 'validation-failed', { errors }))
    render(<SignUpScreen invitation="let-me-in" />, { wrapper: EnglishWords })
    await fill()
    await waitFor(() => expect(readAlert()).toMatch(/^This invitation was used/))
    expect(sent[0]?.body).toMatchObject({ invitation: 'let-me-in' })
  })

  it('asks for eight characters before anything is sent', async () => {
    render(<SignUpScreen invitation={null} />, { wrapper: EnglishWords })
    await type('Password', 'short')
    await press('Sign up')
    expect(screen.getByText('Use at least 8 characters.')).toBeTruthy()
    expect(sent).toEqual([])
  })
})

describe('resetting a password', () => {
  it('says the same whoever asks', async () => {
    answerWith(() => Response.json({ status: 'accepted' }, { status: 202 }))
    render(<ResetScreen />, { wrapper: EnglishWords })
    await type('Email', 'dee@example.com')
    await press('Send the link')
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^If somebody signs in with this email/))
  })

  it('by a link that is no good leads to another one', async () => {
    answerWith(() => problem(404, 'not-found'))
    render(<SetPasswordScreen token="a/b" />, { wrapper: EnglishWords })
    await type('New password', 'correct horse')
    await press('Set password')
    await waitFor(() => expect(readAlert()).toMatch(/^This link was used already/))
    expect(sent[0]?.path).toBe('/api/password-resets/a%2Fb')
    expect(screen.getByRole('link', { name: 'Ask for another link' }).getAttribute('href')).toBe('/reset-password')
  })
})

describe('signing in again in place', () => {
  afterEach(() => answerSignIn(true))
  async function ask() {
    render(<SignInAgain />, { wrapper: Around })
    let asked: Promise<boolean> = Promise.resolve(false)
    act(() => {
      asked = askToSignIn()
    })
    return { asked, dialog: await screen.findByRole('dialog', { name: 'You are signed out' }) }
  }

  it('is for the same person, starts at the password, and answers what waits', async () => {
    answerWith(() => Response.json(dee))
    const { asked, dialog } = await ask()
    const email = within(dialog).getByLabelText('Email')
    expect([email.getAttribute('value'), email.hasAttribute('readonly')]).toEqual(['dee@example.com', true])
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Password')))
    await userEvent.type(within(dialog).getByLabelText('Password'), 'correct horse{Enter}')
    expect(await asked).toBe(true)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('as somebody else is refused, and that session ended', async () => {
    const eve = { ...dee, person: { ...dee.person, id: 'eve' } }
    answerWith(() => (sent.length === 1 ? Response.json(eve) : new Response(null, { status: 204 })))
    const { dialog } = await ask()
    await userEvent.type(within(dialog).getByLabelText('Password'), 'correct horse{Enter}')
    await waitFor(() => expect(within(dialog).getByRole('alert').textContent).toMatch(/^This is what Dee Novak typed/))
    expect(sent).toHaveLength(2)
  })

  it('can wait: a note stays, which asks again', async () => {
    const { asked, dialog } = await ask()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not now' }))
    expect(await asked).toBe(false)
    const note = await screen.findByRole('status')
    expect(note.textContent).toContain('You are signed out')
    await userEvent.click(within(note).getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('dialog')).toBeTruthy()
  })

  it('is put off by Escape', async () => {
    const { asked } = await ask()
    await userEvent.keyboard('{Escape}')
    expect(await asked).toBe(false)
  })
})

describe('in German', () => {
  const forbidden = new Set([...toWordsOf(en.signIn)].filter((word) => !toWordsOf(de.signIn).has(word)))
  it.each([
    ['signing in', <SignInScreen key="in" next="/" />],
    ['signing up', <SignUpScreen key="up" invitation={null} />],
    ['a link', <ResetScreen key="ask" />],
    ['a new password', <SetPasswordScreen key="set" token="t" />],
  ])('no English is left of %s', (_, screenOf) => {
    render(screenOf, { wrapper: GermanWords })
    const labels = [...document.querySelectorAll('[aria-label]')].map((of) => of.getAttribute('aria-label') ?? '')
    const words = [document.body.textContent ?? '', ...labels].flatMap(splitWords)
    expect(words.length).toBeGreaterThan(5)
    expect(words.filter((word) => forbidden.has(word))).toEqual([])
  })
})
