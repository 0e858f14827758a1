'use client'

import { useRouter } from 'next/navigation'
import { type Dispatch, useEffect, useReducer, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useToast } from '@/components/ui/toast'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { useCreateAccount } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import { checkRecord } from '@/lib/client/check-record'
import { toFailure } from '@/lib/client/failure'
import { forgetForNewAccount, keepForNewAccount, readForNewAccount } from '@/lib/client/new-account-draft'
import { isAgainstRules, type Judging } from '@/lib/client/rules/judging'
import type { Release } from '../duplicates/use-duplicates'
import type { Problem } from '../fault'
import { focusField } from '../field-pointer'
import { useFormRules } from '../rules/use-form-rules'
import {
  type NewAccountAction,
  type NewAccountState,
  reduceNewAccount,
  startNewAccount,
  toShownFaults,
} from './new-account-state'

/** The page for a new account: what was typed, what is wrong with it, and how it is stored. */
export function useNewAccount() {
  const [state, dispatch] = useReducer(reduceNewAccount, undefined, startNewAccount)
  const { mutateAsync: create, isPending } = useCreateAccount()
  const isBusy = useRef(false)
  const [judging, setJudging] = useState<Judging | null>(null)
  const onCreated = useOnCreated()
  const check = checkRecord(state.value)
  const release = useRelease(state, dispatch)
  const edit = (part: Partial<AccountRecord>) => dispatch({ type: 'edit', part })

  useEffect(() => {
    const kept = readForNewAccount()
    if (kept) dispatch({ type: 'edit', part: kept })
  }, [])

  async function submit() {
    if (isBusy.current) return
    dispatch({ type: 'submit' })
    const [first] = check.faults
    if (check.record === null) return void (first && focusAfterPaint(first.pointer))
    if (isAgainstRules({ base: null, mine: check.record })) return setJudging({ balance: null })
    setJudging(null)
    isBusy.current = true
    try {
      const answer = await create(check.record)
      if (answer.ok) onCreated(answer.data)
      else refuse(answer.problem, dispatch)
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      dispatch({ type: 'fail', failure: toFailure(error) })
    } finally {
      isBusy.current = false
    }
  }

  const rules = useFormRules({
    base: null,
    value: state.value,
    judging,
    onEdit: edit,
    onKeepEditing: () => setJudging(null),
  })
  const faults = toShownFaults(state, check.faults)
  return { state, dispatch, edit, submit, release, rules, isSaving: isPending, faults }
}

function useOnCreated() {
  const t = useTranslations('accounts.new')
  const router = useRouter()
  const toast = useToast()
  return (account: Account) => {
    forgetForNewAccount()
    toast.add({ title: t('created', { name: account.name }) })
    router.push(`/accounts/${account.id}`)
  }
}

/** Lets go of an entry that is in another account now, or that was given up; with a way to bring it back. */
function useRelease({ value }: NewAccountState, dispatch: Dispatch<NewAccountAction>): Release {
  const t = useTranslations('duplicates')
  const conflict = useTranslations('conflict.discard')
  const router = useRouter()
  const toast = useToast()
  return (why, leaveFor) => {
    forgetForNewAccount()
    if (why === 'merged') {
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
function refuse(problem: Problem, dispatch: Dispatch<NewAccountAction>) {
  if (problem.code === 'duplicate') {
    dispatch({ type: 'duplicate', problem })
    focusAfterPaint(problem.pointer)
  } else if (problem.code === 'validation-failed') {
    dispatch({ type: 'faults', faults: problem.errors })
    const [first] = problem.errors
    if (first) focusAfterPaint(first.pointer)
  } else dispatch({ type: 'fail', failure: toFailure(problem) })
}

/** The message must stand beside the field before the field is announced. */
const focusAfterPaint = (pointer: string) => requestAnimationFrame(() => focusField(pointer))
