import 'server-only'
import { v7 } from 'uuid'
import type { auditTargets, notedActions } from '@/lib/accounts/audit'
import type { Transaction } from '@/lib/server/db/transaction'

export interface AuditNote {
  readonly workspaceId: string
  /** The person who does it; null for the system and its operator. */
  readonly byId: string | null
  readonly action: (typeof notedActions)[number]
  readonly target: { readonly type: (typeof auditTargets)[number]; readonly id: string }
  /** Ids, roles and names of settings; never a secret, an e-mail address or what somebody typed. */
  readonly detail?: { readonly [name: string]: string | number | boolean | null | readonly string[] }
}

/**
 * Adds an entry to the audit of a workspace, in the transaction of its effect: both are stored or neither is. For what
 * no trigger sees, since the row does not say who changed it: memberships, roles, what is revoked, settings. Accounts,
 * transfers, leases that are taken over, purges, invitations made or accepted and keys made are in the audit by
 * themselves. The place in the chain is taken at the commit.
 */
export async function recordAudit(tx: Transaction, note: AuditNote): Promise<void> {
  const { workspaceId, byId, action, target, detail = {} } = note
  await tx.auditNote.create({
    data: {
      id: v7(),
      workspaceId,
      at: new Date(),
      byId,
      action,
      targetType: target.type,
      targetId: target.id,
      detail: Object.fromEntries(
        Object.entries(detail).map(([name, value]) => [name, isList(value) ? [...value] : value]),
      ),
    },
  })
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value)
