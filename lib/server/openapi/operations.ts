import 'server-only'
import type { Operations } from './operation'
import { accountOperations } from './operations/accounts'
import { historyOperations } from './operations/history'
import { liveOperations } from './operations/live'
import { serviceOperations } from './operations/service'

/** What every path offers; `openapi.db.test.ts` holds it against the routes that there are. */
export const operations: Operations = {
  ...accountOperations,
  ...historyOperations,
  ...liveOperations,
  ...serviceOperations,
}
