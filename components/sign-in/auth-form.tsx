'use client'

import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { AuthFormState } from '@/lib/client/session/use-auth-form'

interface AuthFormProps {
  readonly form: Pick<AuthFormState, 'onSubmit' | 'isBusy'>
  readonly label: string
  /** What went wrong with the whole of it; announced. */
  readonly message?: ReactNode
  readonly submit: string
  readonly busy: string
  /** Beside the button. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Before any script runs it is posted, so that nothing that is typed shows in an address. */
export function AuthForm({ form, label, message, submit, busy, actions, children }: AuthFormProps) {
  return (
    <form noValidate method="post" aria-label={label} className="grid gap-5" onSubmit={form.onSubmit}>
      <div role="alert" className="empty:hidden">
        {message && <Banner look="problem" title={message} />}
      </div>
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" aria-disabled={form.isBusy} className="flex-1 basis-40">
          {form.isBusy ? busy : submit}
        </Button>
        {actions}
      </div>
    </form>
  )
}
