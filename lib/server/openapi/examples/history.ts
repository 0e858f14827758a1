import 'server-only'
import type { Example } from './exchange'
import { accounts } from './people'

/** What happened to an account, and the ways back. */
export const historyExamples: readonly Example[] = [
  {
    name: 'list-revisions',
    summary: 'The two newest versions',
    as: 'cy',
    method: 'GET',
    path: `/accounts/${accounts.hinode}/revisions?limit=2`,
  },
  {
    name: 'read-revision',
    summary: 'Version 2 of 3',
    as: 'cy',
    method: 'GET',
    path: `/accounts/${accounts.hinode}/revisions/2`,
  },
  {
    name: 'undo-change',
    summary: 'Version 2 reverted by a version 3',
    as: 'bo',
    method: 'POST',
    path: `/accounts/${accounts.bergstrom}/undo`,
    body: { version: 2 },
  },
  {
    name: 'restore-account',
    summary: 'Brought back, with a change in the same version',
    as: 'bo',
    method: 'POST',
    path: `/accounts/${accounts.moss}/restore`,
    body: { version: 2, changes: { notes: 'Deleted by mistake.' } },
  },
]
