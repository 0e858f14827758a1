import 'server-only'
import type { Example } from './exchange'

/** Signing in: what sets a cookie has no example, since no two cookies are alike. */
export const sessionExamples: readonly Example[] = [
  {
    name: 'unauthenticated-sign-in',
    summary: 'A wrong password, or an address that nobody has',
    as: null,
    method: 'POST',
    path: '/session',
    body: { email: 'dee@people.example', password: 'not the password' },
  },
  {
    name: 'validation-failed-sign-up',
    summary: 'Every fault at once',
    as: null,
    method: 'POST',
    path: '/people',
    body: { name: '', email: 'dee at home', password: 'short' },
  },
  {
    name: 'request-password-reset',
    summary: 'Whether or not anybody has the address',
    as: null,
    method: 'POST',
    path: '/password-resets',
    body: { email: 'dee@people.example' },
  },
]
