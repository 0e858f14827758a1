'use client'

import { Toast as BaseToast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button'

export interface ToastAction {
  readonly label: string
  readonly onClick: () => void
}

export interface ToastOptions {
  readonly title: string
  readonly description?: ReactNode
  /** A press closes the toast, too. */
  readonly actions?: readonly ToastAction[]
  /** Stays until it is dismissed. Give it to everything that has an action somebody may need. */
  readonly stays?: boolean
}

interface ToastData {
  readonly actions: readonly ToastAction[]
}

const defaultTimeoutMs = 6_000

/** Toasts for everything below it. They keep away from dialogs, which carry their own messages. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <BaseToast.Provider timeout={defaultTimeoutMs} limit={4}>
      {children}
      <BaseToast.Portal>
        <BaseToast.Viewport
          aria-label={t('notifications')}
          className="pointer-events-none fixed inset-x-4 bottom-4 z-40 flex flex-col gap-2 outline-none sm:start-auto sm:end-6 sm:bottom-6 sm:w-96"
        >
          <ToastList />
        </BaseToast.Viewport>
      </BaseToast.Portal>
    </BaseToast.Provider>
  )
}

/** `add` shows a toast and answers its id; `close` takes it away. */
export function useToast() {
  const { add, close } = BaseToast.useToastManager<ToastData>()
  return {
    add: ({ title, description, actions = [], stays }: ToastOptions): string =>
      add({ title, description, timeout: stays ? 0 : undefined, data: { actions } }),
    close,
  }
}

function ToastList() {
  const t = useTranslations('ui')
  const { toasts, close } = BaseToast.useToastManager<ToastData>()
  return toasts.map((toast) => (
    <BaseToast.Root
      key={toast.id}
      toast={toast}
      className="pointer-events-auto rounded-lg border border-edge/50 bg-surface text-ink shadow-lg shadow-black/15 transition-[opacity,translate] duration-200 outline-none focus-visible:outline-2 focus-visible:outline-focus data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0 motion-reduce:transition-none"
    >
      <BaseToast.Content className="flex items-start gap-3 py-3 ps-4 pe-2">
        <div className="min-w-0 flex-1 py-1 text-sm">
          <BaseToast.Title className="font-medium" render={<p />} />
          <BaseToast.Description className="mt-0.5 text-muted" />
          {toast.data && toast.data.actions.length > 0 && (
            <div className="mt-2.5 flex flex-wrap gap-2">
              {toast.data.actions.map(({ label, onClick }) => (
                <Button
                  key={label}
                  size="small"
                  onClick={() => {
                    close(toast.id)
                    onClick()
                  }}
                >
                  {label}
                </Button>
              ))}
            </div>
          )}
        </div>
        <BaseToast.Close
          aria-label={t('dismiss')}
          className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-raised hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:size-11"
        >
          <X aria-hidden className="size-4" />
        </BaseToast.Close>
      </BaseToast.Content>
    </BaseToast.Root>
  ))
}
