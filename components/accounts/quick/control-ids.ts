import type { QuickField } from '@/lib/client/quick/quick-edit'

/** The control of a field in a row: what has the focus once a message about it is settled. */
export const toControlId = (id: string, field: QuickField): string => `quick-${field}-${id}`

/** The message about it. */
export const toMessageId = (id: string, field: QuickField): string => `quick-${field}-message-${id}`

export const focusControl = (id: string, field: QuickField): void =>
  document.getElementById(toControlId(id, field))?.focus()
