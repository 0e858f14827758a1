'use client'

import { type FormEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { describeRecord } from '@/components/conflict/behaviour/describe-record'
import { useWords } from '@/components/conflict/words'
import { useReapply } from '@/components/history/reapply/use-reapply'
import { useReapplyReceipt } from '@/components/history/reapply/use-reapply-receipt'
import { WaitingBanner } from '@/components/outbox/waiting-banner'
import type { Account } from '@/lib/accounts/account'
import { toChanged, toValue } from '@/lib/client/editor-state'
import { useIdentity } from '@/lib/client/identity'
import { useAccountEditor } from '@/lib/client/use-account-editor'
import { AccountForm } from './account-form'
import { canEdit } from './can-edit'
import { DraftBanner } from './drafts/draft-banner'
import { useEditDuplicates } from './duplicates/use-edit-duplicates'
import { EditorDialogs } from './editor/editor-dialogs'
import { FailureBanner } from './editor/failure-banner'
import { SaveBar } from './editor/save-bar'
import { useDiscard } from './editor/use-discard'
import { useMergeSurfaces } from './editor/use-merge-surfaces'
import { useReceipts } from './editor/use-receipts'
import { focusField } from './field-pointer'
import { useAccountLease } from './lease/use-account-lease'
import { NewsFoot } from './live/news-foot'
import { useLiveNews } from './live/use-live-news'
import { FormRulesContext } from './rules/form-rules-context'
import { RuleSummary } from './rules/rule-summary'
import { useFormRules } from './rules/use-form-rules'
import { UnsavedGuard } from './unsaved-guard'

/** Edits one account: the form, its save, and whatever a save may meet. */
export function AccountEditor({ account }: { account: Account }) {
  const { person } = useIdentity()
  const t = useTranslations('accounts')
  const words = useWords()
  const receipts = useReapplyReceipt(useReceipts(person?.id ?? null))
  const editor = useAccountEditor(account, receipts.onDone)
  const { state, dispatch, isSaving, saveForm } = editor
  const discard = useDiscard(editor)
  const saveButton = useRef<HTMLButtonElement>(null)
  const live = useLiveNews(editor, saveButton)
  const lease = useAccountLease(editor, () => void save())
  const duplicates = useEditDuplicates(editor, discard)
  useReapply({ editor, saveButton, onSave: receipts.expect })
  const { conflict, failure } = state
  const value = toValue(state)
  const rules = useFormRules({
    base: state.base,
    value,
    judging: state.judging,
    onEdit: (draft) => dispatch({ type: 'edit', draft }),
    onKeepEditing: () => dispatch({ type: 'judge', judging: null }),
  })
  const changed = toChanged(state)
  const surfaces = useMergeSurfaces(changed.size > 0 || conflict !== null)
  const paused = conflict?.kind === 'merge' && !conflict.isOpen ? conflict.session : null
  const hasDialog = conflict?.kind === 'deleted' || (conflict?.kind === 'merge' && conflict.isOpen)

  async function save() {
    const [first] = await saveForm()
    if (first) focusField(first.pointer)
  }
  const review = () => {
    const [first] = editor.review()
    if (first) focusField(first.pointer)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }

  return (
    <>
      <form
        noValidate
        onSubmit={submit}
        aria-label={t('form.name')}
        onBlur={live.onBlur}
        className="grid gap-6 [&_fieldset_:is(input,textarea,button)]:scroll-mb-(--foot-room,0px)"
      >
        {lease.top}
        <WaitingBanner editor={editor} onReview={review} />
        {editor.drafts.offer && <DraftBanner offer={editor.drafts.offer} />}
        {paused && surfaces && <surfaces.PausedBanner session={paused} onResume={() => dispatch({ type: 'resume' })} />}
        {failure && !hasDialog && !(failure.code === 'locked' && lease.explainsRefusal) && (
          <FailureBanner
            failure={failure}
            version={describeRecord(value, [...changed], words)}
            onRetry={() => void save()}
            onKeepEditing={() => dispatch({ type: 'fail', failure: null })}
          />
        )}
        <RuleSummary faults={rules.faults} />
        <FormRulesContext value={rules}>
          <AccountForm
            value={value}
            changed={changed}
            faults={[...state.faults, ...rules.faults]}
            isReadOnly={!canEdit(person) || lease.isReadOnly}
            duplicate={duplicates.notice}
            similar={duplicates.similar}
            news={live.form}
            onChange={(field, next) => dispatch({ type: 'edit', draft: { [field]: next } })}
          />
        </FormRulesContext>
        <NewsFoot
          text={[lease.text, live.text].filter(Boolean).join(' ')}
          banner={
            (lease.foot || live.banner) && (
              <div className="grid gap-2">
                {lease.foot}
                {live.banner}
              </div>
            )
          }
        >
          {canEdit(person) && !(lease.isReadOnly && changed.size === 0) && (
            <SaveBar
              ref={saveButton}
              count={changed.size}
              isSaving={isSaving}
              progress={editor.outbox.progress}
              onDiscard={discard}
              isUnkept={editor.drafts.isUnkept}
            />
          )}
        </NewsFoot>
      </form>
      {duplicates.dialog}
      <EditorDialogs editor={editor} saveButton={saveButton} onDiscard={discard} />
      <UnsavedGuard isDirty={changed.size > 0 && editor.drafts.isUnkept} />
    </>
  )
}
