// Merges away from the main thread. It imports the engine and the policies alone: no schema, no session, no screen.
import { accountPolicies } from '@/lib/accounts/fields'
import { mergeRecord } from '@/lib/merge'
import type { MergeOrder } from './run-merge'

self.addEventListener('message', ({ data }: MessageEvent<MergeOrder>) => {
  const { base, mine, theirs, detail } = data
  self.postMessage(mergeRecord(base, mine, theirs, accountPolicies, { detail }))
})
