import 'server-only'
import type { Operations } from '../operation'
import { anyCall, readable, signedIn } from '../refusals'

/** What happens to saves, for admins and for machines. */
export const insightOperations: Operations = {
  '/insights': {
    get: {
      id: 'readInsights',
      tag: 'Insights',
      summary: 'Where conflicts happen, how they end, and how long that takes',
      description:
        'Of the last 7, 30 or 90 days (UTC), today included. A save shows up within about two seconds. `outcomes` has `automatic` for what fitted together by itself, and `abandoned` for what nobody settled within a day; both times leave out the automatic ones.',
      access: 'admin',
      parameters: ['days'],
      answers: [{ status: 200, description: 'The figures.', schema: 'Insights' }],
      refusals: [...signedIn, 'forbidden', ...readable],
    },
  },
  '/metrics': {
    get: {
      id: 'readMetrics',
      tag: 'Insights',
      summary: 'Counters of this process, as Prometheus reads them',
      description:
        'With `METRICS_TOKEN` set, that token or the key of an admin opens it. Without one it is open in demo mode and where the server listens to its own machine alone (`HOST`), and needs the key of an admin elsewhere.',
      access: 'admin',
      answers: [{ status: 200, description: 'The text format of Prometheus, version 0.0.4.', files: ['text/plain'] }],
      refusals: ['unauthenticated', 'forbidden', ...anyCall],
    },
  },
}
