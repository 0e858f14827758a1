import { callers } from './profiles/callers.js'
import { core } from './profiles/core.js'
import { deleted } from './profiles/deleted.js'
import { duplicate } from './profiles/duplicate.js'
import { events } from './profiles/events.js'
import { history } from './profiles/history.js'
import { idempotency } from './profiles/idempotency.js'
import { leases } from './profiles/leases.js'
import { merge } from './profiles/merge.js'
import { rules } from './profiles/rules.js'
import { transfers } from './profiles/transfers.js'

/** All there are, in the order of docs/protocol.md. `full` is all of them. @type {readonly import('./clause.js').Profile[]} */
export const profiles = [
  core,
  history,
  merge,
  deleted,
  duplicate,
  idempotency,
  rules,
  leases,
  transfers,
  events,
  callers,
]
