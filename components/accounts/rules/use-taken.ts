'use client'

import { useState } from 'react'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { type FieldName, fieldNames } from '@/lib/accounts/fields'
import type { Remedy } from '@/lib/accounts/rules'
import type { Draft } from '@/lib/client/editor-state'
import { focusField } from '../field-pointer'

/** A remedy that was taken in the form. */
export interface Taken {
  /** Where it was taken. */
  readonly field: FieldName
  readonly rel: string
  readonly before: Draft
  readonly after: Draft
  /** The version that the form was on; null for a new account. */
  readonly version: number | null
}

/** What stands in the form of a remedy: it can be undone; or it is stored, without some of what was typed. */
export type TakenState = 'done' | 'left' | 'gone'

export interface TakingForm {
  /** What is stored; null for a new account. */
  readonly base: Account | null
  readonly value: AccountRecord
  readonly onEdit: (draft: Draft) => void
}

/** The remedies that were taken, each with its way back. */
export function useTaken({ base, value, onEdit }: TakingForm) {
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const current = base?.version ?? null

  function take(field: FieldName, { rel, changes }: Remedy) {
    if (changes === undefined) return
    const before = pick(value, changes)
    setTaken([
      ...taken.filter((other) => other.field !== field),
      { field, rel, before, after: changes, version: current },
    ])
    onEdit(changes)
    // The button of the remedy goes.
    requestAnimationFrame(() => document.getElementById(toUndoId(field))?.focus())
  }

  function putBack(one: Taken) {
    setTaken(taken.filter((other) => other !== one))
    const { status: _, ...others } = one.before
    onEdit(toState(one) === 'left' ? others : one.before)
    requestAnimationFrame(() => focusField(`/${one.field}`))
  }

  function toState({ rel, after, version }: Taken): TakenState {
    const isInForm = changedFields(value, { ...value, ...after }).length === 0
    if (!isInForm) return 'gone'
    if (version === current) return 'done'
    return rel === 'only-status' && base?.status === after.status ? 'left' : 'gone'
  }

  return { taken, take, putBack, toState }
}

/** The id of the button that takes a remedy at a field back. */
export const toUndoId = (field: FieldName): string => `rule-undo-${field}`

const pick = (record: AccountRecord, fields: Draft): Draft =>
  Object.fromEntries(fieldNames.filter((field) => Object.hasOwn(fields, field)).map((field) => [field, record[field]]))
