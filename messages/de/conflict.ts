import type { conflict as english } from '../en/conflict'
import type { Translation } from '../translation'

export const conflict = {
  readonlyNote: 'Sie können dieses Feld nicht bearbeiten.',
} as const satisfies Translation<typeof english>
