'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { type BulkRun, type RunSums, sumUp } from '@/lib/client/quick/bulk-run'
import { useQuick } from '../quick-context'

interface RunStripProps {
  readonly run: BulkRun | null
  /** Edits that need a person and are told by no row. */
  readonly hidden: number
}

/** How far a bulk edit is; at its end, what became of it. */
export function RunStrip({ run, hidden }: RunStripProps) {
  const t = useTranslations('quick.bulk')
  const { setReviewing } = useQuick()
  const sums = run && sumUp(run)
  if (run !== null && sums !== null && run.phase !== 'done') return <Running run={run} sums={sums} />
  const needs = Math.max(sums?.needsYou ?? 0, hidden)
  return (
    <Strip text={run && sums ? toSummary(run, sums, t) : t('waiting', { count: hidden })}>
      {needs > 0 && (
        <Button size="small" look="primary" onClick={() => setReviewing(true)}>
          {t('review')}
        </Button>
      )}
      {run && sums && <SummaryActions run={run} sums={sums} />}
    </Strip>
  )
}

function Running({ run, sums }: { run: BulkRun; sums: RunSums }) {
  const t = useTranslations('quick.bulk')
  const { edits } = useQuick()
  const { done, total } = sums
  const say = (count: number) => t('running', { undo: run.isUndo ? 'yes' : 'no', done: count, total })
  return (
    // Told in quarters: each account by itself would be a flood.
    <Strip text={say(toQuarter(done, total))} isHeardOnly>
      <span aria-hidden className="me-auto flex items-center gap-3 text-sm tabular-nums">
        {say(done)}
        <Progress aria-label={say(done)} value={done} max={total} className="max-sm:hidden" />
      </span>
      <Button size="small" aria-disabled={run.phase === 'ending'} onClick={edits.endRun}>
        {t(run.phase === 'ending' ? 'cancelling' : 'cancel')}
      </Button>
    </Strip>
  )
}

const toQuarter = (done: number, total: number) => Math.floor((Math.floor((done / total) * 4) / 4) * total)

function SummaryActions({ run, sums }: { run: BulkRun; sums: RunSums }) {
  const t = useTranslations('quick.bulk')
  const { edits } = useQuick()
  return (
    <>
      {!run.isUndo && sums.saved > 0 && (
        <Button size="small" onClick={() => void edits.undoRun()}>
          {t('undo')}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={edits.dismissRun}>
        {t('dismiss')}
      </Button>
    </>
  )
}

interface StripProps {
  readonly text: string
  readonly isHeardOnly?: boolean
  readonly children: React.ReactNode
}

function Strip({ text, isHeardOnly, children }: StripProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-2.5">
      <p role="status" className={isHeardOnly ? 'sr-only' : 'me-auto text-sm font-medium tabular-nums'}>
        {text}
      </p>
      {children}
    </div>
  )
}

const toSummary = (run: BulkRun, sums: RunSums, t: ReturnType<typeof useTranslations<'quick.bulk'>>): string =>
  t('summary', {
    undo: run.isUndo ? 'yes' : 'no',
    saved: sums.saved,
    same: sums.same,
    kept: sums.kept,
    left: sums.left,
    needs: sums.needsYou,
  })
