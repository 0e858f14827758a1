import 'server-only'
import type { Operations } from './operation'
import { accountOperations } from './operations/accounts'
import { auditOperations } from './operations/audit'
import { historyOperations } from './operations/history'
import { insightOperations } from './operations/insights'
import { labOperations } from './operations/lab'
import { leaseOperations } from './operations/leases'
import { liveOperations } from './operations/live'
import { moneyOperations } from './operations/money'
import { peopleOperations } from './operations/people'
import { serviceOperations } from './operations/service'
import { sessionOperations } from './operations/sessions'

/** What every path offers; `openapi.db.test.ts` holds it against the routes that there are. */
export const operations: Operations = {
  ...accountOperations,
  ...historyOperations,
  ...moneyOperations,
  ...leaseOperations,
  ...liveOperations,
  ...auditOperations,
  ...insightOperations,
  ...peopleOperations,
  ...sessionOperations,
  ...labOperations,
  ...serviceOperations,
}
