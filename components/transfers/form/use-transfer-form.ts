'use client'

import { useRef, useState } from 'react'
import { canEdit } from '@/components/accounts/can-edit'
import type { Transfer, TransferInput } from '@/lib/accounts/transfer'
import { checkTransfer, fitsBalance, type TransferAccount } from '@/lib/accounts/transfer-rules'
import { useIdentity } from '@/lib/client/identity'
import { checkDraft, type TransferDraft } from '@/lib/client/transfers/check-transfer'
import { type Names, useSendTransfer } from '@/lib/client/transfers/use-send-transfer'
import { useTransferSide } from '@/lib/client/transfers/use-transfers'

/** A side with what is known of its account. */
export type Side = ReturnType<typeof useTransferSide>

/** The form of a transfer: what was chosen, what stands against it, and how it is sent. */
export function useTransferForm(start: TransferDraft, onDone: (transfer: Transfer, names: Names) => void) {
  const { person } = useIdentity()
  const [draft, setDraft] = useState(start)
  const [isSubmitted, setSubmitted] = useState(false)
  const [undo, setUndo] = useState<TransferDraft | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  const [from, to] = [useTransferSide(draft.fromId ?? null), useTransferSide(draft.toId ?? null)]
  const { sent, send, open, forgetRefusal } = useSendTransfer({
    canSend: canEdit(person),
    isUntouched: draft === start,
    onResume: (input) => setDraft({ ...input, memo: input.memo ?? '' }),
    onDone,
  })
  const check = checkDraft(draft)
  const answer = sent.kind === 'refused' ? sent.problem : null
  const isAnswer = answer?.code === 'rule-violation'
  const violations =
    answer?.code === 'rule-violation' ? (answer.violations ?? [answer]) : toViolations(check.input, from, to)

  function change(part: Partial<TransferDraft>, before: TransferDraft | null = null) {
    setDraft({ ...draft, ...part })
    setUndo(before)
    forgetRefusal()
  }
  function submit() {
    setSubmitted(true)
    if (check.input === null) {
      const [first] = check.faults
      return void (first && focusAfterPaint(() => document.getElementById(toTransferFieldId(first.pointer))))
    }
    if (violations.length > 0) return focusAfterPaint(() => notice.current)
    setUndo(null)
    void send(check.input)
  }
  return {
    draft,
    from,
    to,
    sent,
    open,
    notice,
    violations,
    isAnswer,
    undo,
    faults: [...(answer?.code === 'validation-failed' ? answer.errors : []), ...(isSubmitted ? check.faults : [])],
    isReadOnly: person?.role === 'viewer' || sent.kind === 'sending',
    isViewer: person?.role === 'viewer',
    change,
    submit,
    retry: () => (sent.kind === 'not-sent' || sent.kind === 'refused') && void send(sent.input),
  }
}

/** The id of the control of a member, by its JSON Pointer. */
export const toTransferFieldId = (pointer: string): string => `transfer-field${pointer}`

/** What stands against a transfer as far as it is known here; the server has the last word. */
function toViolations(input: TransferInput | null, from: Side, to: Side) {
  if (input === null) return []
  const move = { from: toMoney(from), to: toMoney(to), amount: input.amount }
  const isKnown = (input.fromId === null || move.from !== null) && (input.toId === null || move.to !== null)
  return isKnown && fitsBalance(move) ? checkTransfer(move) : []
}

const toMoney = ({ account, balance }: Side): TransferAccount | null =>
  account &&
  balance && { id: account.id, status: account.status, creditLimit: account.creditLimit, balance: balance.balance }

const focusAfterPaint = (find: () => HTMLElement | null) => void requestAnimationFrame(() => find()?.focus())
