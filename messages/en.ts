// Every message of the app, by namespace, as ICU MessageFormat. The English catalogue is the type of the others.
import { accounts } from './en/accounts'
import { audit } from './en/audit'
import { conflict } from './en/conflict'
import { deletion } from './en/deletion'
import { drafts } from './en/drafts'
import { duplicates } from './en/duplicates'
import { fields } from './en/fields'
import { history } from './en/history'
import { insights } from './en/insights'
import { kept } from './en/kept'
import { lab } from './en/lab'
import { leases } from './en/leases'
import { outbox } from './en/outbox'
import { problems } from './en/problems'
import { quick } from './en/quick'
import { reference } from './en/reference'
import { refusals } from './en/refusals'
import { rules } from './en/rules'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { signIn } from './en/sign-in'
import { takeHome } from './en/take-home'
import { transfers } from './en/transfers'
import { ui } from './en/ui'

export const en = {
  accounts,
  audit,
  conflict,
  deletion,
  drafts,
  duplicates,
  fields,
  history,
  insights,
  kept,
  lab,
  leases,
  outbox,
  problems,
  quick,
  reference,
  refusals,
  rules,
  settings,
  shell,
  signIn,
  takeHome,
  transfers,
  ui,
} as const
export type Messages = typeof en
