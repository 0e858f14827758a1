'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { AccountRecord } from '@/lib/accounts/account'
import { accountPolicies } from '@/lib/accounts/fields'
import { describeChanges } from '@/lib/conflict/describe-changes'
import type { MergeSession } from '@/lib/conflict/merge-session'
import type { ProblemOf } from '@/lib/conflict/problem'
import { mergeRecord } from '@/lib/merge'
import { ChangedSinceDialog } from '../changed-since-dialog'
import { bo, myId } from './gallery-people'
import type { GalleryState } from './gallery-state'

/** Somebody wants to delete what Bo changed. */
export function GalleryChanged({ state }: { readonly state: GalleryState }) {
  const [isOpen, setIsOpen] = useState(true)
  const [problem] = useState(() => toProblem(state.makeSession()))
  const close = () => setIsOpen(false)
  return (
    <>
      {!isOpen && <Button onClick={() => setIsOpen(true)}>Show it again</Button>}
      <ChangedSinceDialog isOpen={isOpen} problem={problem} myId={myId} onKeep={close} onSee={close} onDelete={close} />
    </>
  )
}

function toProblem({ base, theirs }: MergeSession): ProblemOf<'stale-version'> {
  const { id, name, at, version } = bo
  const by = { id, name }
  const merge = mergeRecord(base, base, theirs, accountPolicies)
  const fields = ['phone', 'tags', 'contacts', 'notes']
  const toAccount = (record: AccountRecord, number: number) => ({
    id: '0190a0a0-0000-7000-8000-00000000ffff',
    version: number,
    ...record,
    ...{ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by },
  })
  return {
    type: '/problems/stale-version',
    title: 'Somebody saved a newer version',
    status: 409,
    detail: 'The account was changed.',
    instance: '/api/accounts/gallery',
    requestId: 'gallery',
    code: 'stale-version',
    resource: { type: 'account', id: 'gallery' },
    baseVersion: 1,
    currentVersion: version,
    base: toAccount(base, 1),
    current: toAccount(theirs, version),
    changes: describeChanges({ merge, sides: [base, theirs], steps: [{ actor: bo, fields }] }),
    revisions: [{ version, at, by, fields }],
    clean: false,
  }
}
