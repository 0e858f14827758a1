'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { AccountRecord } from '@/lib/accounts/account'
import type { ProblemOf } from '@/lib/conflict/problem'
import { DeletedDialog } from '../deleted-dialog'
import { bo } from './gallery-people'
import type { GalleryState } from './gallery-state'

/** The account is gone, as somebody who may restore it meets that, and as somebody who may not. */
export function GalleryDeleted({ state }: { readonly state: GalleryState }) {
  const [session] = useState(state.makeSession)
  const [isOpen, setIsOpen] = useState(true)
  const [problem] = useState(() => toProblem(session.theirs))
  const close = () => setIsOpen(false)
  return (
    <>
      {!isOpen && <Button onClick={() => setIsOpen(true)}>Show it again</Button>}
      <DeletedDialog
        isOpen={isOpen}
        problem={problem}
        mine={session.mine}
        canRestore={state.surface === 'deleted'}
        onRestore={close}
        onSaveAsNew={close}
        onDiscard={close}
        onClose={close}
      />
    </>
  )
}

function toProblem(last: AccountRecord): ProblemOf<'deleted'> {
  const at = new Date(Date.now() - 120_000).toISOString()
  const by = { id: bo.id, name: bo.name }
  const stamps = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by }
  return {
    type: '/problems/deleted',
    title: 'The account was deleted',
    status: 409,
    detail: 'Bo Lindqvist deleted this account.',
    instance: '/api/accounts/gallery',
    requestId: 'gallery',
    code: 'deleted',
    deletedAt: at,
    deletedBy: by,
    lastVersion: 2,
    last: { id: '0190a0a0-0000-7000-8000-00000000ffff', version: 2, ...last, ...stamps },
    restorable: true,
  }
}
