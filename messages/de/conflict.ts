import type { conflict as english } from '../en/conflict'
import type { Translation } from '../translation'

export const conflict = {} as const satisfies Translation<typeof english>
