'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { describeRecord } from '@/components/conflict/behaviour/describe-record'
import { useWords } from '@/components/conflict/words'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { blankRecord } from '@/lib/accounts/blank-record'
import { changedFields } from '@/lib/accounts/changes'
import type { FieldName } from '@/lib/accounts/fields'
import { useOnline } from '@/lib/client/use-online'
import { AccountForm } from '../account-form'
import { DraftBanner } from '../drafts/draft-banner'
import { useDuplicates } from '../duplicates/use-duplicates'
import { FailureBanner } from '../editor/failure-banner'
import { useMergeSurfaces } from '../editor/use-merge-surfaces'
import { getFieldPointer } from '../field-pointer'
import { FormRulesContext } from '../rules/form-rules-context'
import { RuleSummary } from '../rules/rule-summary'
import { UnsavedGuard } from '../unsaved-guard'
import { FaultSummary } from './fault-summary'
import { useNewAccount } from './use-new-account'

const nothingChanged: ReadonlySet<FieldName> = new Set()

/** The form for a new account. Whatever fails, what was typed stays. */
export function NewAccountForm() {
  const { state, dispatch, edit, submit, release, rules, draft, progress, isUnsent, faults } = useNewAccount()
  const t = useTranslations('accounts')
  const words = useWords()
  const kept = useTranslations('kept')
  const isOnline = useOnline()
  const drafts = useTranslations('drafts')
  const isSaving = progress !== null
  const unkept = draft.isUnkept ? drafts('unkept') : ''
  const { value, duplicate, failure, isSubmitted } = state
  const typed = changedFields(blankRecord, value)
  const duplicates = useDuplicates({
    value,
    changed: new Set(typed),
    accountId: null,
    // What is being created would be found by its own address.
    isAllowed: !isSaving,
    refused: duplicate,
    ownName: null,
    release,
    onCreate: () => void submit(),
  })
  useMergeSurfaces(typed.length > 0)
  return (
    <>
      <form
        noValidate
        aria-label={t('new.title')}
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        onBlur={({ target }) => {
          const pointer = getFieldPointer(target)
          if (pointer) dispatch({ type: 'visit', pointer })
        }}
      >
        {draft.offer && !isSaving && <DraftBanner offer={draft.offer} />}
        {isUnsent && !isOnline && (
          <Banner
            role="alert"
            look="problem"
            title={kept('notSent')}
            actions={
              <Button size="small" onClick={() => void submit()}>
                {t('tryAgain')}
              </Button>
            }
          />
        )}
        {failure && (
          <FailureBanner
            failure={failure}
            version={describeRecord(value, typed, words)}
            onRetry={() => void submit()}
          />
        )}
        {isSubmitted && faults.length > 0 && <FaultSummary faults={faults} />}
        <RuleSummary faults={rules.faults} />
        <FormRulesContext value={rules}>
          <AccountForm
            value={value}
            changed={nothingChanged}
            faults={[...faults, ...rules.faults]}
            isReadOnly={progress?.kind === 'checking'}
            duplicate={duplicates.notice}
            similar={duplicates.similar}
            onChange={(field, next) => edit({ [field]: next })}
          />
        </FormRulesContext>
        <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-canvas/95 px-1 py-3 backdrop-blur-sm">
          <p role="status" className="me-auto text-sm text-muted">
            {progress?.kind === 'checking' ? kept('checking') : isSaving ? t('form.save.saving') : unkept}
          </p>
          <Link href="/accounts" className={buttonClass({ look: 'quiet' })}>
            {t('new.cancel')}
          </Link>
          <Button type="submit" look="primary" aria-busy={isSaving} aria-disabled={isSaving}>
            {t('new.create')}
          </Button>
        </div>
        <UnsavedGuard isDirty={typed.length > 0 && draft.isUnkept && !isSaving} />
      </form>
      {duplicates.dialog}
    </>
  )
}
