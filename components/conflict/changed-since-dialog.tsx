'use client'

import { ArrowRight } from 'lucide-react'
import { type ReactNode, type RefObject, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog, DialogDescription, DialogTitle } from '@/components/ui/dialog'
import { toRecord } from '@/lib/accounts/account'
import { isFieldName } from '@/lib/accounts/fields'
import type { Actor, Change, ProblemOf } from '@/lib/conflict/problem'
import { toWho, toWhoArgs } from './names'
import { toPlaceLabel } from './place-label'
import { toValueKind } from './values/format-value'
import { ValueText } from './values/value-text'
import { useWords } from './words'

export interface ChangedSinceDialogProps {
  readonly isOpen: boolean
  readonly problem: ProblemOf<'stale-version'>
  /** Whoever wants to delete it. */
  readonly myId: string | null
  /** It was changed once more while this was shown. */
  readonly isAgain?: boolean
  readonly isDeleting?: boolean
  /** Why the last attempt failed; announced. */
  readonly message?: ReactNode
  readonly finalFocus?: RefObject<HTMLElement | null>
  readonly onKeep: () => void
  readonly onSee: () => void
  /** Deletes exactly what is shown. */
  readonly onDelete: () => void
}

/** Somebody changed what a person wants to delete: what it was, what it is, and the choice once more. */
export function ChangedSinceDialog(props: ChangedSinceDialogProps) {
  const {
    isOpen,
    problem,
    myId,
    isAgain = false,
    isDeleting = false,
    message,
    finalFocus,
    onKeep,
    onSee,
    onDelete,
  } = props
  const t = useTranslations('deletion')
  const { locale } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const who = toWho({ actors: { all: toActors(problem) } }, myId)
  const args = toWhoArgs(who, locale)
  return (
    <Dialog
      isOpen={isOpen}
      onEscape={onKeep}
      initialFocus={heading}
      {...(finalFocus && { finalFocus })}
      className="flex max-h-dvh w-full max-w-xl flex-col overflow-hidden sm:max-h-[90dvh]"
    >
      <div className="grid gap-1 border-b border-line px-6 pt-5 pb-4">
        <DialogTitle ref={heading} tabIndex={-1} className="text-xl leading-7 outline-none">
          {who.isOwnTab ? t('ownTitle') : t('title', args)}
        </DialogTitle>
        <DialogDescription>{t('safe')}</DialogDescription>
      </div>
      <ChangeList problem={problem} />
      <div role="alert" className="bg-problem-tint px-6 py-3 text-sm text-problem empty:hidden">
        {message ?? (isAgain ? t('again', args) : null)}
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line px-6 py-4">
        <Button look="primary" onClick={onKeep}>
          {t('keep')}
        </Button>
        <Button onClick={onSee}>{who.isOwnTab ? t('seeOwn') : t('see', args)}</Button>
        <Button
          look="danger"
          className="sm:ms-auto"
          aria-busy={isDeleting || undefined}
          onClick={() => !isDeleting && onDelete()}
        >
          {t(isDeleting ? 'deleting' : 'anyway')}
        </Button>
      </div>
    </Dialog>
  )
}

const toActors = ({ revisions }: ProblemOf<'stale-version'>): Actor[] =>
  revisions.map(({ by, at, version }) => ({ ...by, at, version }))

function ChangeList({ problem }: Pick<ChangedSinceDialogProps, 'problem'>) {
  const t = useTranslations('deletion')
  const words = useWords()
  const id = useId()
  const { changes, base, current, revisions } = problem
  const sides = [...(base ? [toRecord(base)] : []), toRecord(current)]
  const fields = [...new Set(revisions.flatMap((revision) => revision.fields))].filter(isFieldName)
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keyboards must reach it
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto bg-canvas px-6 py-4 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
    >
      <h3 id={id} className="sr-only">
        {t('list')}
      </h3>
      <dl className="divide-y divide-line text-sm leading-6">
        {changes.map((change) => (
          <Row key={change.pointer} label={toPlaceLabel(change.pointer, sides, words)}>
            <OldAndNew change={change} />
          </Row>
        ))}
        {changes.length === 0 &&
          fields.map((field) => (
            <Row key={field} label={words.fields(field)}>
              {t('changed')}
            </Row>
          ))}
      </dl>
    </section>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[9rem_1fr]">
      <dt className="wrap-anywhere text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function OldAndNew({ change: { pointer, base, theirs } }: { readonly change: Change }) {
  const { t } = useWords()
  const kind = toValueKind(pointer)
  return (
    <>
      <span className="text-muted">
        <ValueText kind={kind} value={base} />
      </span>
      <ArrowRight aria-hidden className="mx-1.5 inline size-3.5 text-muted rtl:-scale-x-100" />
      <span className="sr-only"> {t('values.changedTo')} </span>
      <ValueText kind={kind} value={theirs} />
    </>
  )
}
