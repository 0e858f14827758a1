import { problemsOfConflicts } from './problems-conflicts'
import { problemsOfRequests } from './problems-requests'
import { problemsOfService } from './problems-service'

/**
 * The pages that explain each problem: rendered on the server alone. `toDo` holds one step a line; what stands between
 * backticks is code.
 */
export const problems = {
  families: {
    request: 'The request cannot be carried out as it is',
    access: 'Who asks, and for what',
    conflict: 'Somebody else was there first',
    moment: 'Not at this moment',
  },
  statuses: 'Status {statuses}',
  safe: 'What is safe',
  toDo: 'What to do',
  programs: 'For programs',
  code: 'code',
  status: 'status',
  exchange: 'The exchange that causes it',
  before: 'First',
  afterwards: 'And put right again',
  request: 'Request',
  answer: 'Answer',
  also: 'It also comes with status {status}',
  command: 'The command',
  copy: 'Copy as curl',
  copied: 'Copied',
  copyFailed: 'The browser did not allow it. The command stands below.',
  demo: 'The command runs as it is: it carries a key of the demo and speaks of an account of the demo.',
  noDemo:
    'Put an API key into `TRUCE_KEY`. The account is one of the demo; take the id and the version of one of yours.',
  byChance:
    'This answer depends on what happens at the same moment. The command sends the request; most of the time it is answered with success.',
  codes: { ...problemsOfRequests, ...problemsOfConflicts, ...problemsOfService },
} as const
