import 'server-only'
import { json, mergePatch, type Operations } from '../operation'
import { anyCall, withBody } from '../refusals'

/** A call that the session cookie alone may make. */
const withCookie = ['unauthenticated', 'forbidden', ...anyCall] as const
/** A call that anybody may make, but no page of another origin. */
const fromHere = ['forbidden', ...anyCall] as const
const cookieSet = ['Set-Cookie'] as const

/** Who is signed in, and by which browsers. */
export const sessionOperations: Operations = {
  '/session': {
    get: {
      id: 'readSession',
      tag: 'Sign-in',
      summary: 'Read who is signed in',
      access: 'session',
      answers: [{ status: 200, description: 'The person and their workspaces.', schema: 'SignedIn' }],
      refusals: [...withCookie],
    },
    post: {
      id: 'signIn',
      tag: 'Sign-in',
      summary: 'Sign in',
      description:
        'Sets the session cookie. A wrong password and an unknown address are answered alike, after the same work. Ten wrong passwords for an address in 15 minutes are 429, whether or not anybody has it.',
      access: 'public',
      body: { types: json, schema: 'SignIn' },
      answers: [{ status: 200, description: 'Signed in.', schema: 'SignedIn', headers: cookieSet }],
      refusals: ['unauthenticated', ...fromHere, ...withBody, 'too-many-requests'],
    },
    patch: {
      id: 'chooseWorkspace',
      tag: 'Sign-in',
      summary: 'Show another workspace',
      description: 'Calls without `Truce-Workspace` are then for this one.',
      access: 'session',
      body: { types: mergePatch, schema: 'WorkspaceChoice' },
      answers: [{ status: 200, description: 'It is chosen.', schema: 'SignedIn' }],
      refusals: [...withCookie, 'not-found', ...withBody, 'transaction-conflict'],
    },
    delete: {
      id: 'signOut',
      tag: 'Sign-in',
      summary: 'Sign out',
      access: 'session',
      answers: [{ status: 204, description: 'The session is over, and the cookie is ended.', headers: cookieSet }],
      refusals: [...withCookie, 'transaction-conflict'],
    },
  },
  '/session/password': {
    put: {
      id: 'changePassword',
      tag: 'Sign-in',
      summary: 'Change the password',
      description: 'Ends every session of the person; this browser gets a new one.',
      access: 'session',
      body: { types: json, schema: 'PasswordChange' },
      answers: [{ status: 204, description: 'It is changed.', headers: cookieSet }],
      refusals: [...withCookie, ...withBody, 'too-many-requests'],
    },
  },
  '/sessions': {
    get: {
      id: 'listSessions',
      tag: 'Sign-in',
      summary: 'List the browsers that one is signed in with',
      access: 'session',
      answers: [{ status: 200, description: 'The one used last first.', schema: 'BrowserList' }],
      refusals: [...withCookie],
    },
    delete: {
      id: 'signOutElsewhere',
      tag: 'Sign-in',
      summary: 'Sign out everywhere else',
      access: 'session',
      answers: [{ status: 204, description: 'This session is the only one.' }],
      refusals: [...withCookie, 'transaction-conflict'],
    },
  },
  '/sessions/{id}': {
    delete: {
      id: 'signOutBrowser',
      tag: 'Sign-in',
      summary: 'Sign one browser out',
      access: 'session',
      answers: [{ status: 204, description: 'Its session is over.' }],
      refusals: [...withCookie, 'not-found', 'transaction-conflict'],
    },
  },
  '/people': {
    post: {
      id: 'signUp',
      tag: 'Sign-in',
      summary: 'Sign up',
      description:
        'Makes a person, and signs them in. With the token of an invitation they join its workspace; without one they get a workspace of their own, as its admin.',
      access: 'public',
      body: { types: json, schema: 'SignUp' },
      answers: [{ status: 201, description: 'Signed up, and in.', schema: 'SignedIn', headers: cookieSet }],
      refusals: [...fromHere, ...withBody, 'transaction-conflict', 'too-many-requests'],
    },
  },
  '/password-resets': {
    post: {
      id: 'requestPasswordReset',
      tag: 'Sign-in',
      summary: 'Ask for a link to reset a password',
      description: 'The answer is the same whether or not anybody has the address.',
      access: 'public',
      body: { types: json, schema: 'ResetRequest' },
      answers: [{ status: 202, description: 'If somebody has the address, a link is on its way.', schema: 'Status' }],
      refusals: [...fromHere, ...withBody, 'too-many-requests'],
    },
  },
  '/password-resets/{token}': {
    put: {
      id: 'resetPassword',
      tag: 'Sign-in',
      summary: 'Set a new password by a link',
      description: 'The token is that of the link. It works once, for an hour. Every session of the person ends.',
      access: 'public',
      body: { types: json, schema: 'PasswordReset' },
      answers: [{ status: 204, description: 'The password is changed.' }],
      refusals: [...fromHere, 'not-found', ...withBody],
    },
  },
}
