import { accounts } from './de/accounts'
import { conflict } from './de/conflict'
import { deletion } from './de/deletion'
import { drafts } from './de/drafts'
import { duplicates } from './de/duplicates'
import { fields } from './de/fields'
import { history } from './de/history'
import { leases } from './de/leases'
import { outbox } from './de/outbox'
import { problems } from './de/problems'
import { quick } from './de/quick'
import { reference } from './de/reference'
import { refusals } from './de/refusals'
import { rules } from './de/rules'
import { shell } from './de/shell'
import { signIn } from './de/sign-in'
import { transfers } from './de/transfers'
import { ui } from './de/ui'
import type { en } from './en'
import type { Translation } from './translation'

export const de = {
  accounts,
  conflict,
  deletion,
  drafts,
  duplicates,
  fields,
  history,
  leases,
  outbox,
  problems,
  quick,
  reference,
  refusals,
  rules,
  shell,
  signIn,
  transfers,
  ui,
} as const satisfies Translation<typeof en>
