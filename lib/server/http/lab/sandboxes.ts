import 'server-only'
import { sandboxWishSchema } from '@/lib/accounts/sandbox'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { getEnv } from '@/lib/server/env'
import { createSandbox } from '@/lib/server/lab/create-sandbox'
import { sweepSandboxes } from '@/lib/server/lab/sweep-sandboxes'
import { getLog } from '@/lib/server/log'
import { type Answer, refuse, replyJson } from '../answer'
import type { PublicCall } from '../call'
import { refuseTogether } from '../rate-limit'
import { readInput } from '../session/read-input'

/** Of all visitors together: who they are is not known, and where they come from can be made up. */
const sandboxLimit = { name: 'sandboxes', calls: 60, seconds: 60 }

/** A sandbox for whoever asks, where the operator has switched the lab on. */
export async function createSandboxOf(call: PublicCall): Promise<Answer> {
  if (!getEnv().isLab) return refuse(notFound)
  const input = await readInput(call, sandboxWishSchema)
  if (!input.ok) return input
  const often = await refuseTogether(sandboxLimit)
  if (often !== null) return often
  const sandbox = await createSandbox(input.value.scenario)
  sweepBehind()
  return sandbox === null ? full : replyJson(201, sandbox, { 'cache-control': 'no-store' })
}

const full = refuse(
  { code: 'too-many-requests', detail: 'All sandboxes are taken. Nothing was made; one ends within an hour.' },
  { 'retry-after': '60' },
)

/** Whoever makes one clears away what others left, and does not wait for it. */
function sweepBehind(): void {
  sweepSandboxes().catch((err) => getLog().warn({ err }, 'sandboxes were not swept'))
}
