import type { AuditAction, AuditItem } from '@/lib/accounts/audit'
import { auditActions } from '@/lib/accounts/audit'
import type { Messages } from '@/messages/en'

type MessageKey = keyof Messages['audit']['actions']

const keys = {
  'account.create': 'created',
  'account.update': 'changed',
  'account.merge': 'merged',
  'account.restore': 'restored',
  'account.delete': 'deleted',
  'account.undo': 'undid',
  'account.purge': 'purged',
  'transfer.create': 'moved',
  'lease.take-over': 'tookOver',
  'invitation.create': 'invited',
  'invitation.accept': 'accepted',
  'invitation.revoke': 'invitationRevoked',
  'key.create': 'keyMade',
  'key.revoke': 'keyRevoked',
  'workspace.create': 'workspaceMade',
  'workspace.change': 'workspaceChanged',
  'member.add': 'memberAdded',
  'member.role': 'memberRole',
  'member.remove': 'memberRemoved',
  'member.leave': 'memberLeft',
} as const satisfies Readonly<Record<AuditAction, MessageKey>>

/** The sentence for an entry. A newer server may know actions that this page does not. */
export function toMessageKey({ action, detail }: Pick<AuditItem, 'action' | 'detail'>): MessageKey {
  const known = auditActions.find((candidate) => candidate === action)
  if (known === undefined) return 'other'
  if (known === 'account.update' && detail.forced) return 'overwrote'
  if (known === 'transfer.create' && detail.fromId === null) return 'paidIn'
  if (known === 'transfer.create' && detail.toId === null) return 'withdrew'
  return keys[known]
}
