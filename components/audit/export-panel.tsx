'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { ExportOrder } from '@/lib/client/audit/download-export'
import { useExport } from '@/lib/client/audit/use-audit'
import { toFailure } from '@/lib/client/failure'
import { RefusedError } from '@/lib/client/refused-error'

const kinds = ['accounts', 'revisions', 'audit'] as const
const formats = ['jsonl', 'csv'] as const

/** All that the workspace has, as files. */
export function ExportPanel() {
  const t = useTranslations('audit.exports')
  const task = useExport()
  const what = task.variables ? t(task.variables.kind) : ''
  const start = (order: ExportOrder) => {
    if (!task.isPending) task.mutate(order)
  }
  return (
    <section aria-labelledby="export-title" className="grid gap-3 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div>
        <h3 id="export-title" className="text-base font-semibold tracking-tight">
          {t('title')}
        </h3>
        <p className="mt-0.5 text-sm text-muted">{t('text')}</p>
      </div>
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
        {kinds.map((kind) => (
          <li
            key={kind}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 sm:grid sm:justify-start"
          >
            <span className="text-sm font-medium">{t(kind)}</span>
            <span className="flex flex-wrap gap-2">
              {formats.map((format) => (
                <Button
                  key={format}
                  size="small"
                  aria-label={t('as', { what: t(kind), format: t(format) })}
                  aria-disabled={task.isPending}
                  onClick={() => start({ kind, format })}
                >
                  <Download aria-hidden />
                  {t(format)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-muted empty:hidden">
        {task.isPending ? t('running', { what }) : task.isSuccess ? t('done', { what }) : null}
      </p>
      {task.isError && (
        <Banner role="alert" look="problem" title={t('failure')}>
          {task.error instanceof RefusedError ? (
            <RefusalText refused={toFailure(task.error.problem)} />
          ) : (
            t('brokenOff')
          )}
        </Banner>
      )}
    </section>
  )
}
