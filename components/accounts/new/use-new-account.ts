'use client'

import { useRouter } from 'next/navigation'
import { type Dispatch, useEffect, useReducer, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useToast } from '@/components/ui/toast'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { changedFields } from '@/lib/accounts/changes'
import { checkRecord } from '@/lib/client/check-record'
import { useNewDraft } from '@/lib/client/drafts/use-new-draft'
import { toRefusedFailure } from '@/lib/client/failure'
import { useIdentity } from '@/lib/client/identity'
import type { Refused } from '@/lib/client/kept/kept-write'
import { forgetForNewAccount, keepForNewAccount, readForNewAccount } from '@/lib/client/new-account-draft'
import { isAgainstRules, type Judging } from '@/lib/client/rules/judging'
import type { Release } from '../duplicates/use-duplicates'
import { focusField } from '../field-pointer'
import { useFormRules } from '../rules/use-form-rules'
import {
  type NewAccountAction,
  type NewAccountState,
  reduceNewAccount,
  startNewAccount,
  toShownFaults,
} from './new-account-state'
import { useCreate } from './use-create'

/** The page for a new account: what was typed, what is wrong with it, and how it is stored. */
export function useNewAccount() {
  const [state, dispatch] = useReducer(reduceNewAccount, undefined, startNewAccount)
  const [judging, setJudging] = useState<Judging | null>(null)
  const [isOver, setOver] = useState(false)
  const personId = useIdentity().person?.id ?? null
  const check = checkRecord(state.value)
  const edit = (part: Partial<AccountRecord>) => dispatch({ type: 'edit', part })
  const release = useRelease(state, dispatch, () => setOver(true))
  const onCreated = useOnCreated(() => setOver(true))
  const isUntouched = changedFields(blankRecord, state.value).length === 0
  const { create, progress, isUnsent } = useCreate({
    isUntouched,
    onResume: edit,
    onCreated,
    onRefused: (refused) => refuse(refused, dispatch),
  })
  const draft = useNewDraft({ personId, value: state.value, isOver, onRestore: edit, onKept: forgetForNewAccount })

  useEffect(() => {
    const kept = readForNewAccount()
    if (kept) dispatch({ type: 'edit', part: kept })
  }, [])

  async function submit() {
    if (progress !== null) return
    dispatch({ type: 'submit' })
    const [first] = check.faults
    if (check.record === null) return void (first && focusAfterPaint(first.pointer))
    if (isAgainstRules({ base: null, mine: check.record })) return setJudging({ balance: null })
    setJudging(null)
    await create(check.record)
  }

  const rules = useFormRules({
    base: null,
    value: state.value,
    judging,
    onEdit: edit,
    onKeepEditing: () => setJudging(null),
  })
  const faults = toShownFaults(state, check.faults)
  return { state, dispatch, edit, submit, release, rules, draft, progress, isUnsent, faults }
}

function useOnCreated(onOver: () => void) {
  const t = useTranslations('accounts.new')
  const router = useRouter()
  const toast = useToast()
  return (account: Account) => {
    onOver()
    forgetForNewAccount()
    toast.add({ title: t('created', { name: account.name }) })
    router.push(`/accounts/${account.id}`)
  }
}

/** Lets go of an entry that is in another account now, or that was given up; with a way to bring it back. */
function useRelease({ value }: NewAccountState, dispatch: Dispatch<NewAccountAction>, onOver: () => void): Release {
  const t = useTranslations('duplicates')
  const conflict = useTranslations('conflict.discard')
  const router = useRouter()
  const toast = useToast()
  return (why, leaveFor) => {
    forgetForNewAccount()
    if (why === 'merged') {
      onOver()
      leaveFor('/accounts')
      return () => {
        keepForNewAccount(value)
        router.push('/accounts/new')
      }
    }
    const put = (part: AccountRecord) => dispatch({ type: 'edit', part })
    put(blankRecord)
    const actions = [{ label: conflict('bringBack'), onClick: () => put(value) }]
    toast.add({ title: t('discarded'), actions, stays: true })
    return () => put(value)
  }
}

/** Each refusal shows in one place: beside its field where it has one, above the form otherwise. */
function refuse(refused: Refused, dispatch: Dispatch<NewAccountAction>) {
  const { problem } = refused
  if (problem?.code === 'duplicate') {
    dispatch({ type: 'duplicate', problem })
    focusAfterPaint(problem.pointer)
  } else if (problem?.code === 'validation-failed') {
    dispatch({ type: 'faults', faults: problem.errors })
    const [first] = problem.errors
    if (first) focusAfterPaint(first.pointer)
  } else dispatch({ type: 'fail', failure: toRefusedFailure(refused) })
}

/** The message must stand beside the field before the field is announced. */
const focusAfterPaint = (pointer: string) => requestAnimationFrame(() => focusField(pointer))
