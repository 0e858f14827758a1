'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type WorkspaceChanges, type WorkspaceSettings, workspaceSchema } from '@/lib/accounts/workspace'
import { callApi, UnreadableAnswerError } from '../api'
import { type Failure, toFailure } from '../failure'
import { sendOnce } from '../send/send-once'
import { workspaceKeys, workspaceOptions } from './workspace-queries'

export const useWorkspace = () => useQuery(workspaceOptions())

export type SettingName = keyof WorkspaceChanges
const names = ['name', 'leasePolicy', 'autoSaveCleanMerges'] as const

export type WorkspaceOutcome =
  | { readonly kind: 'saved' | 'nothing' }
  /** Somebody else changed these since; what was typed stands over what they stored. */
  | { readonly kind: 'overtaken'; readonly changed: readonly SettingName[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The form of the settings: what was loaded, what was changed since, and what became of saving it. */
export function useWorkspaceForm(loaded: WorkspaceSettings) {
  const client = useQueryClient()
  const [base, setBase] = useState(loaded)
  const [draft, setDraft] = useState<WorkspaceChanges>({})
  const [isSaving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<WorkspaceOutcome | null>(null)
  const value = { ...base, ...draft }
  const dirty = names.filter((name) => value[name] !== base[name])

  const change = (changes: WorkspaceChanges) => {
    setDraft((before) => ({ ...before, ...changes }))
    if (outcome?.kind !== 'overtaken') setOutcome(null)
  }
  const discard = () => {
    setDraft({})
    setOutcome(null)
  }
  const adopt = (settings: WorkspaceSettings) => {
    setBase(settings)
    client.setQueryData(workspaceKeys.settings, settings)
    client.setQueryData(workspaceKeys.cleanMerges, settings.autoSaveCleanMerges)
  }

  async function save(): Promise<WorkspaceOutcome> {
    if (dirty.length === 0) return { kind: 'nothing' }
    const changes = Object.fromEntries(dirty.map((name) => [name, value[name]]))
    const body = { version: base.version, ...changes }
    const answer = await sendOnce({ method: 'PATCH', path: '/workspace', body, schema: workspaceSchema })
    if (answer.ok) {
      adopt(answer.data)
      setDraft({})
      return { kind: 'saved' }
    }
    if (answer.problem.code !== 'precondition-required') return { kind: 'failed', failure: toFailure(answer.problem) }
    const newest = await callApi({ path: '/workspace', schema: workspaceSchema })
    if (!newest.ok) return { kind: 'failed', failure: toFailure(newest.problem) }
    adopt(newest.data)
    return { kind: 'overtaken', changed: names.filter((name) => newest.data[name] !== base[name]) }
  }

  async function submit(): Promise<WorkspaceOutcome | null> {
    if (isSaving) return null
    setSaving(true)
    setOutcome(null)
    const result = await save().catch((error: unknown): WorkspaceOutcome => {
      if (!(error instanceof UnreadableAnswerError)) throw error
      return { kind: 'failed', failure: toFailure(error) }
    })
    setSaving(false)
    setOutcome(result)
    return result
  }
  return { base, value, dirty, isSaving, outcome, change, discard, submit }
}
