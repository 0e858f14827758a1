import type { conflict as english } from '../en/conflict'
import type { Translation } from '../translation'
import { frame } from './conflict-frame'
import { outcomes } from './conflict-outcomes'
import { rows } from './conflict-rows'

export const conflict = { ...frame, ...rows, ...outcomes } as const satisfies Translation<typeof english>
