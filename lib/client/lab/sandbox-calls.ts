import { type Sandbox, type ScenarioId, sandboxSchema } from '@/lib/accounts/sandbox'
import { type Answer, callApi } from '../api'

/** A new sandbox for a scenario. */
export const createSandbox = (scenario: ScenarioId, signal?: AbortSignal): Promise<Answer<Sandbox>> =>
  callApi({
    method: 'POST',
    path: '/lab/sandboxes',
    body: { scenario },
    schema: sandboxSchema,
    ...(signal && { signal }),
  })
