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

/**
 * How far a bulk edit is; at its end, what became of it. It stays when there is nothing to tell: what is announced must
 * change in a place that was there before.
 */
export function RunStrip({ run, hidden }: RunStripProps) {
  const t = useTranslations('quick.bulk')
  const sums = run && sumUp(run)
  const isRunning = run !== null && run.phase !== 'done'
  const text = run && sums ? toText(run, sums, t) : hidden > 0 ? t('waiting', { count: hidden }) : ''
  // Told in quarters: each account by itself would be a flood.
  const heard = isRunning && sums ? toProgress(run, toQuarter(sums), sums.total, t) : text
  return (
    <div className={text === '' ? 'sr-only' : 'flex flex-wrap items-center gap-2 px-4 py-2.5'}>
      <p role="status" className={isRunning ? 'sr-only' : 'me-auto text-sm font-medium tabular-nums max-sm:w-full'}>
        {heard}
      </p>
      {isRunning && sums && <Running run={run} sums={sums} text={text} />}
      {!isRunning && text !== '' && <Ended run={run} sums={sums} hidden={hidden} />}
    </div>
  )
}

interface EndedProps extends RunStripProps {
  readonly sums: RunSums | null
}

function Ended({ run, sums, hidden }: EndedProps) {
  const t = useTranslations('quick.bulk')
  const { setReviewing } = useQuick()
  const needs = Math.max(sums?.needsYou ?? 0, hidden)
  return (
    <>
      {needs > 0 && (
        <Button size="small" look="primary" onClick={() => setReviewing(true)}>
          {t('review')}
        </Button>
      )}
      {run && sums && <SummaryActions run={run} sums={sums} />}
    </>
  )
}

function Running({ run, sums, text }: { run: BulkRun; sums: RunSums; text: string }) {
  const t = useTranslations('quick.bulk')
  const { edits } = useQuick()
  return (
    <>
      <span aria-hidden className="me-auto flex items-center gap-3 text-sm tabular-nums">
        {text}
        <Progress aria-label={text} value={sums.done} max={sums.total} className="max-sm:hidden" />
      </span>
      <Button size="small" aria-disabled={run.phase === 'ending'} onClick={edits.endRun}>
        {t(run.phase === 'ending' ? 'cancelling' : 'cancel')}
      </Button>
    </>
  )
}

const toQuarter = ({ done, total }: RunSums) => Math.floor((Math.floor((done / total) * 4) / 4) * total)

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

type BulkWords = ReturnType<typeof useTranslations<'quick.bulk'>>

const toProgress = ({ isUndo }: BulkRun, done: number, total: number, t: BulkWords): string =>
  t('running', { undo: isUndo ? 'yes' : 'no', done, total })

const toText = (run: BulkRun, sums: RunSums, t: BulkWords): string =>
  run.phase !== 'done'
    ? toProgress(run, sums.done, sums.total, t)
    : t('summary', {
        undo: run.isUndo ? 'yes' : 'no',
        saved: sums.saved,
        same: sums.same,
        kept: sums.kept,
        left: sums.left,
        needs: sums.needsYou,
      })
