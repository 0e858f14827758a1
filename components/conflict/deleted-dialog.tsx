'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogDescription, DialogTitle } from '@/components/ui/dialog'
import { formatRelativeTime } from '@/components/ui/format-time'
import { useTimeWords } from '@/components/ui/use-time-words'
import { type AccountRecord, toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { type FieldName, fieldNames } from '@/lib/accounts/fields'
import type { ProblemOf } from '@/lib/conflict/problem'
import { describeRecord } from './behaviour/describe-record'
import { copyText } from './behaviour/take-along'
import { useStatus } from './behaviour/use-status'
import { toWhoArgs } from './names'
import { FieldValue } from './values/field-value'
import { toValueKind } from './values/format-value'
import { useWords } from './words'

export interface DeletedDialogProps {
  readonly isOpen?: boolean
  readonly problem: ProblemOf<'deleted'>
  /** What would be saved. */
  readonly mine: AccountRecord
  /** The fields that the person changed; where it is not given, those that differ from the deleted account. */
  readonly changed?: readonly FieldName[]
  /** Whether this person may bring accounts back. */
  readonly canRestore: boolean
  readonly isSaving?: boolean
  /** Why the last attempt failed; announced. */
  readonly message?: ReactNode
  readonly onRestore: () => void
  readonly onSaveAsNew: () => void
  readonly onDiscard: () => void
  /** Back to the form with everything that was typed. */
  readonly onClose: () => void
}

/** The account is gone, the person's work is not: what to do with it. */
export function DeletedDialog(props: DeletedDialogProps) {
  const { isOpen = true, problem, mine, canRestore, isSaving = false, message, onClose } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const [status, announce] = useStatus()
  const [now] = useState(Date.now)
  const words = useWords()
  const { t } = words
  const names = problem.deletedBy.name.split(' ', 1).filter((name) => name !== '')
  const who = toWhoArgs({ names, isOwnTab: false }, words.locale)
  const when = formatRelativeTime(problem.deletedAt, now, useTimeWords())
  const { changed = changedFields(toRecord(problem.last), mine) } = props
  const isRestorable = canRestore && problem.restorable
  return (
    <Dialog
      isOpen={isOpen}
      onEscape={onClose}
      initialFocus={heading}
      className="flex max-h-dvh w-full max-w-2xl flex-col overflow-hidden sm:max-h-[90dvh]"
    >
      <div className="grid gap-1 border-b border-line px-6 pt-5 pb-4">
        <DialogTitle ref={heading} tabIndex={-1} className="text-xl leading-7 outline-none">
          {t('deleted.title', { ...who, when })}
        </DialogTitle>
        <DialogDescription>{t('deleted.safe')}</DialogDescription>
      </div>
      <RecordList
        title={t(isRestorable ? 'deleted.list' : 'deleted.mine')}
        record={mine}
        changed={props.changed ?? []}
      />
      <div role="alert" className="bg-problem-tint px-6 py-3 text-sm text-problem empty:hidden">
        {message}
      </div>
      <div className="grid gap-3 border-t border-line px-6 py-4">
        {!isRestorable && (
          <p className="text-sm text-muted">{t(problem.restorable ? 'deleted.noRight' : 'deleted.tooLate')}</p>
        )}
        <div className="flex flex-wrap gap-2">
          {isRestorable && (
            <Button look="primary" aria-busy={isSaving || undefined} onClick={() => !isSaving && props.onRestore()}>
              {t(isSaving ? 'deleted.restoring' : 'deleted.restore')}
            </Button>
          )}
          <Button look={isRestorable ? 'plain' : 'primary'} onClick={props.onSaveAsNew}>
            {t('deleted.saveAsNew')}
          </Button>
          <Button
            onClick={async () => {
              const isCopied = await copyText(describeRecord(mine, changed.length === 0 ? fieldNames : changed, words))
              announce(t(isCopied ? 'more.copied' : 'deleted.notCopied'))
            }}
          >
            {t('deleted.copy')}
          </Button>
          <Button look="danger" onClick={props.onDiscard}>
            {t('discard.confirm')}
          </Button>
          <Button look="quiet" className="ms-auto" onClick={onClose}>
            {t('actions.close')}
          </Button>
        </div>
        <div role="status" className="text-sm text-muted empty:hidden">
          {status}
        </div>
      </div>
    </Dialog>
  )
}

interface RecordListProps {
  readonly title: string
  readonly record: AccountRecord
  readonly changed: readonly FieldName[]
}

function RecordList({ title, record, changed }: RecordListProps) {
  const { t, fields } = useWords()
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keyboards must reach it
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto bg-canvas px-6 py-4 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
    >
      <h3 id={id} className="text-sm font-semibold">
        {title}
      </h3>
      <dl className="mt-2 divide-y divide-line text-sm leading-6">
        {fieldNames.map((field) => (
          <div key={field} className="grid gap-x-4 py-2 sm:grid-cols-[9rem_1fr]">
            <dt className="text-muted">
              {fields(field)}
              {changed.includes(field) && (
                <span className="block text-xs font-medium text-you">{t('options.yours')}</span>
              )}
            </dt>
            <dd className="min-w-0">
              <FieldValue kind={toValueKind(`/${field}`)} field={field} value={record[field]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
