import { accounts } from './de/accounts'
import { audit } from './de/audit'
import { conflict } from './de/conflict'
import { deletion } from './de/deletion'
import { drafts } from './de/drafts'
import { duplicates } from './de/duplicates'
import { fields } from './de/fields'
import { history } from './de/history'
import { insights } from './de/insights'
import { kept } from './de/kept'
import { lab } from './de/lab'
import { leases } from './de/leases'
import { outbox } from './de/outbox'
import { problems } from './de/problems'
import { quick } from './de/quick'
import { reference } from './de/reference'
import { refusals } from './de/refusals'
import { rules } from './de/rules'
import { settings } from './de/settings'
import { shell } from './de/shell'
import { signIn } from './de/sign-in'
import { takeHome } from './de/take-home'
import { transfers } from './de/transfers'
import { ui } from './de/ui'
import type { en } from './en'
import type { Translation } from './translation'

export const de = {
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
} as const satisfies Translation<typeof en>
