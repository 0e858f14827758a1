import 'server-only'
import { existsSync } from 'node:fs'
import { getDb, toSqliteFile } from '../db/client'
import { EnvError, getEnv } from '../env'
import { answerReady } from '../http/ready'
import { verifyAudit } from './verify-audit'
import type { ChainReport } from './verify-chain'

export interface Verdict {
  readonly lines: readonly string[]
  readonly isGood: boolean
}

/** Why nothing could be verified, in a sentence for the operator. */
export class VerifyRefusedError extends Error {
  override readonly name = 'VerifyRefusedError'
}

/** The operator's command on the configured database: a line for each workspace, and whether all is well. It only reads. */
export async function runVerify(knownHash?: string): Promise<Verdict> {
  requireDatabase()
  try {
    const answer = await answerReady()
    if (!answer.ok)
      throw new VerifyRefusedError(`${answer.refusal.detail} Start this version of Truce once. Nothing was verified.`)
    const { chains, isKnown } = await verifyAudit(knownHash)
    return {
      lines: [...chains.map(describeChain), ...describeKnown(chains, isKnown)],
      isGood: chains.every(({ fault }) => fault === null) && isKnown !== false,
    }
  } finally {
    await getDb().close()
  }
}

function requireDatabase(): void {
  try {
    const { databaseUrl, isPostgres } = getEnv()
    if (isPostgres || existsSync(toSqliteFile(databaseUrl))) return
    throw new VerifyRefusedError(`There is no database ${toSqliteFile(databaseUrl)}: nothing to verify.`)
  } catch (error) {
    if (error instanceof EnvError) throw new VerifyRefusedError(error.message, { cause: error })
    throw error
  }
}

function describeChain({ workspaceId, entries, hash, fault }: ChainReport): string {
  const what = `${workspaceId}  ${entries} ${entries === 1 ? 'entry' : 'entries'}  head ${hash}`
  if (fault === null) return `${what}  good`
  const where = fault.sequence === null ? 'BROKEN' : `BROKEN at entry ${fault.sequence}`
  return `${what}  ${where}: ${fault.reason}`
}

function describeKnown(chains: readonly ChainReport[], isKnown: boolean | null): string[] {
  if (isKnown === null) return []
  const chain = chains.find(({ sequenceOfKnown }) => sequenceOfKnown !== null)
  if (chain === undefined)
    return ['The head that was written down is in no chain: what came before it was written anew.']
  return [`The head that was written down is entry ${chain.sequenceOfKnown} of ${chain.workspaceId}.`]
}
