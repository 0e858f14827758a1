import type { ui as english } from '../en/ui'
import type { Translation } from '../translation'

export const ui = {
  justNow: 'gerade eben',
  edited: 'Bearbeitet',
  optional: 'optional',
  dismiss: 'Ausblenden',
  notifications: 'Benachrichtigungen',
} as const satisfies Translation<typeof english>
