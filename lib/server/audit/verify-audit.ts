import 'server-only'
import { getDb } from '@/lib/server/db/client'
import { type ChainReport, verifyChain } from './verify-chain'

/** A long chain takes as long as it takes. */
const timeoutMs = 24 * 60 * 60 * 1_000

export interface AuditReport {
  readonly chains: readonly ChainReport[]
  /** Whether the hash that was written down elsewhere is in one of the chains; null when none was given. */
  readonly isKnown: boolean | null
}

/** Verifies the chain of every workspace, each in one state of the database. Writers are not kept waiting. */
export async function verifyAudit(knownHash?: string): Promise<AuditReport> {
  const { reader, listenUrl } = getDb()
  const workspaces = await reader.workspace.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
  const chains: ChainReport[] = []
  for (const { id } of workspaces) {
    const chain = await reader.$transaction(
      async (tx) => {
        // Serializable would make writers give way to this reader.
        if (listenUrl !== null) await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`
        return verifyChain(tx, id, knownHash)
      },
      { timeout: timeoutMs },
    )
    chains.push(chain)
  }
  const isKnown = knownHash === undefined ? null : chains.some(({ sequenceOfKnown }) => sequenceOfKnown !== null)
  return { chains, isKnown }
}
