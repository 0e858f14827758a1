import 'server-only'
import type { Example } from './exchange'

const ana = '019a3c00-0002-7000-8000-000000000001'
const bo = '019a3c00-0002-7000-8000-000000000002'

/** Who is in the workspace, who is invited, and keys. */
export const membershipExamples: readonly Example[] = [
  { name: 'list-members', summary: 'As a viewer', as: 'cy', method: 'GET', path: '/members' },
  {
    name: 'change-member',
    summary: 'Bo stays an editor',
    as: 'ana',
    method: 'PATCH',
    path: `/members/${bo}`,
    body: { role: 'editor' },
  },
  {
    name: 'validation-failed-last-admin',
    summary: 'The last admin cannot step down',
    as: 'ana',
    method: 'PATCH',
    path: `/members/${ana}`,
    body: { role: 'viewer' },
  },
  {
    name: 'create-invitation',
    summary: 'For two weeks',
    as: 'ana',
    method: 'POST',
    path: '/invitations',
    body: { role: 'viewer', label: 'Dee from accounting', expiresInDays: 14 },
  },
  { name: 'list-invitations', summary: 'One is open', as: 'ana', method: 'GET', path: '/invitations' },
  {
    name: 'create-key',
    summary: 'For a program that only reads',
    as: 'bo',
    method: 'POST',
    path: '/keys',
    body: { label: 'Nightly report', role: 'viewer' },
  },
]
