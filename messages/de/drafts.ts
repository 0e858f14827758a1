import type { drafts as english } from '../en/drafts'
import type { Translation } from '../translation'

export const drafts = {} as const satisfies Translation<typeof english>
