import type { ui as english } from '../en/ui'
import type { Translation } from '../translation'

export const ui = {
  justNow: 'gerade eben',
} as const satisfies Translation<typeof english>
