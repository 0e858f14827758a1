'use client'

import { type SubmitEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { z } from 'zod'
import { toFaults } from '@/lib/conflict/faults'
import type { Fault } from '@/lib/conflict/problem'
import { type Answer, UnreadableAnswerError } from '../api'
import { type Failure, toFailure } from '../failure'

interface AuthFormInput<Schema extends z.ZodType, Data> {
  readonly schema: Schema
  readonly send: (input: z.infer<Schema>) => Promise<Answer<Data>>
  readonly onDone: (data: Data, form: HTMLFormElement) => void
  /** Members that no field of the form has. */
  readonly more?: Readonly<Record<string, string>>
}

/** A form that is checked here, sent, and checked there. What was typed stays in it whatever happens. */
export function useAuthForm<Schema extends z.ZodType, Data>(input: AuthFormInput<Schema, Data>) {
  const id = useId()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const toFieldId = (name: string) => `${id}${name}`

  function showFaults(found: readonly Fault[]) {
    flushSync(() => setFaults(found))
    const first = found.map(({ pointer }) => document.getElementById(toFieldId(pointer.slice(1)))).find(Boolean)
    first?.focus()
  }

  async function send(form: HTMLFormElement) {
    const typed = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
    const parsed = input.schema.safeParse({ ...typed, ...input.more })
    setFailure(null)
    setFaults([])
    if (!parsed.success) return showFaults(toFaults(parsed.error))
    setBusy(true)
    try {
      const answer = await input.send(parsed.data)
      if (answer.ok) return input.onDone(answer.data, form)
      if (answer.problem.code === 'validation-failed') showFaults(answer.problem.errors)
      else setFailure(toFailure(answer.problem))
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      setFailure(toFailure(error))
    } finally {
      setBusy(false)
    }
  }

  return {
    faults,
    failure,
    isBusy,
    toFieldId,
    findFault: (name: string) => faults.find(({ pointer }) => pointer === `/${name}`) ?? null,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault()
      if (!isBusy) void send(event.currentTarget)
    },
  }
}

export type AuthFormState = ReturnType<typeof useAuthForm>
