// Every message of the app, by namespace, as ICU MessageFormat. The English catalogue is the type of the others.
import { accounts } from './en/accounts'
import { conflict } from './en/conflict'
import { drafts } from './en/drafts'
import { fields } from './en/fields'
import { history } from './en/history'
import { shell } from './en/shell'
import { transfers } from './en/transfers'
import { ui } from './en/ui'

export const en = { accounts, conflict, drafts, fields, history, shell, transfers, ui } as const
export type Messages = typeof en
