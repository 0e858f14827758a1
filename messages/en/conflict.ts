// The merge and its sisters. Statements say "your", buttons speak as the user; people are called by name. `who` is "tab"
// for the person's own other tab, "nobody" where the name is unknown, "several" for more than one, "other" for one.
import { frame } from './conflict-frame'
import { outcomes } from './conflict-outcomes'
import { rows } from './conflict-rows'

export const conflict = { ...frame, ...rows, ...outcomes } as const
