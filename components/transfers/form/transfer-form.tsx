'use client'

import Link from 'next/link'
import { MoneyInput } from '@/components/accounts/form/money-input'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { formatEuros } from '@/lib/accounts/money'
import type { Transfer } from '@/lib/accounts/transfer'
import type { TransferDraft } from '@/lib/client/transfers/check-transfer'
import type { Names, Sent } from '@/lib/client/transfers/use-send-transfer'
import { OpenTransfers } from '../open-transfers'
import { type TransferWords, useTransferWords } from '../words'
import { OutcomeNotice } from './outcome-notice'
import { SideField } from './side-field'
import { toReturnPath } from './transfer-start'
import { findFaultText } from './transfer-words'
import { toTransferFieldId, useTransferForm } from './use-transfer-form'
import { ViolationNotice } from './violation-notice'

interface TransferFormProps {
  readonly start: TransferDraft
  readonly onDone: (transfer: Transfer, names: Names) => void
}

/** The form of a transfer. Whatever fails, what was chosen and typed stays. */
export function TransferForm({ start, onDone }: TransferFormProps) {
  const words = useTransferWords()
  const { t, locale } = words
  const form = useTransferForm(start, onDone)
  const { draft, faults, change, isReadOnly, sent, open } = form
  const isHeld = isReadOnly || open.length > 0
  const amount = Number.isNaN(draft.amount) ? 0 : draft.amount
  const fault = (pointer: string) => findFaultText(faults, pointer, words)
  return (
    <form
      noValidate
      aria-label={t('new')}
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isHeld) form.submit()
      }}
    >
      {form.isViewer && <Banner title={t('form.readOnly')} />}
      <OpenTransfers transfers={open} />
      <OutcomeNotice sent={sent} onRetry={form.retry} />
      <div className="grid gap-6 sm:grid-cols-2">
        <SideField
          pointer="/fromId"
          id={draft.fromId}
          side={form.from}
          change={-amount}
          error={fault('/fromId')}
          isReadOnly={isReadOnly}
          onChoose={(fromId) => change({ fromId })}
        />
        <SideField
          pointer="/toId"
          id={draft.toId}
          side={form.to}
          change={amount}
          error={fault('/toId')}
          isReadOnly={isReadOnly}
          onChoose={(toId) => change({ toId })}
        />
        <Field controlId={toTransferFieldId('/amount')} label={t('form.amount')} error={fault('/amount')}>
          <MoneyInput
            id={toTransferFieldId('/amount')}
            cents={draft.amount}
            isReadOnly={isReadOnly}
            onCentsChange={(cents) => change({ amount: cents })}
          />
        </Field>
        <Field controlId={toTransferFieldId('/memo')} label={t('form.memo')} error={fault('/memo')} isOptional>
          <Input
            id={toTransferFieldId('/memo')}
            value={draft.memo}
            readOnly={isReadOnly}
            onValueChange={(memo) => change({ memo })}
          />
        </Field>
      </div>
      {form.violations.length > 0 && (
        <ViolationNotice
          ref={form.notice}
          violations={form.violations}
          from={form.from.account}
          to={form.to.account}
          isWithdrawal={draft.toId === null}
          isAnswer={form.isAnswer}
          isReadOnly={isReadOnly}
          onTransferChoose={({ fromId, toId, amount: cents }) => change({ fromId, toId, amount: cents }, draft)}
        />
      )}
      <RemedyReceipt before={form.undo} draft={draft} onUndo={(before) => change(before)} />
      <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-canvas/95 px-1 py-3 backdrop-blur-sm">
        <p role="status" className="me-auto text-sm text-muted">
          {describeProgress(sent, words)}
        </p>
        <Link href={toReturnPath(start)} className={buttonClass({ look: 'quiet' })}>
          {t('form.cancel')}
        </Link>
        {!form.isViewer && (
          <Button type="submit" look="primary" aria-busy={sent.kind === 'sending'} aria-disabled={isHeld}>
            {amount > 0 ? t('form.submitAmount', { amount: formatEuros(amount, locale) }) : t('form.submit')}
          </Button>
        )}
      </div>
    </form>
  )
}

interface RemedyReceiptProps {
  readonly before: TransferDraft | null
  readonly draft: TransferDraft
  readonly onUndo: (before: TransferDraft) => void
}

/** What a remedy changed in the form, and the way back. */
function RemedyReceipt({ before, draft, onUndo }: RemedyReceiptProps) {
  const { t, locale } = useTransferWords()
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 text-sm empty:hidden">
      {before && (
        <>
          {before.amount === draft.amount
            ? t('rules.toSet')
            : t('rules.amountSet', { amount: formatEuros(draft.amount, locale) })}
          <Button size="small" onClick={() => onUndo(before)}>
            {t('rules.undo')}
          </Button>
        </>
      )}
    </div>
  )
}

function describeProgress(sent: Sent, { t }: TransferWords): string {
  if (sent.kind !== 'sending') return ''
  const { progress } = sent
  switch (progress.kind) {
    case 'sending':
      return t('progress.sending')
    case 'retrying':
      return t('progress.retrying', { attempt: progress.attempt, of: progress.of })
    // Said above the form, where it is told of which transfer.
    case 'checking':
      return ''
  }
}
