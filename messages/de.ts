import { accounts } from './de/accounts'
import { conflict } from './de/conflict'
import { drafts } from './de/drafts'
import { fields } from './de/fields'
import { history } from './de/history'
import { shell } from './de/shell'
import { transfers } from './de/transfers'
import { ui } from './de/ui'
import type { en } from './en'
import type { Translation } from './translation'

export const de = { accounts, conflict, drafts, fields, history, shell, transfers, ui } as const satisfies Translation<
  typeof en
>
