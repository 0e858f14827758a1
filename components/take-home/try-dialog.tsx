'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RecordDialog } from '@/components/conflict/record-dialog'
import { sampleMerge } from '@/components/conflict/record-sample'
import { Button } from '@/components/ui/button'

/** The dialog that the registry offers, on a note that nobody keeps. */
export function TryDialog() {
  const t = useTranslations('takeHome')
  const [isOpen, setIsOpen] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  return (
    <section className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <h2 className="font-semibold">{t('tryIt')}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t('tryText')}</p>
      <Button onClick={() => setIsOpen(true)}>{t('open')}</Button>
      <p role="status" className="mt-3 text-sm wrap-anywhere empty:hidden">
        {saved && t('result', { record: saved })}
      </p>
      <RecordDialog
        isOpen={isOpen}
        merge={sampleMerge}
        labels={{ title: t('noteTitle'), phone: t('notePhone'), text: t('noteText') }}
        words={{
          title: t('dialogTitle'),
          description: t('dialogText'),
          left: (count) => t('left', { count }),
          empty: t('empty'),
          choices: {
            mine: t('mine'),
            theirs: t('theirs'),
            both: t('both'),
            'both-theirs-first': t('bothTheirsFirst'),
            base: t('base'),
          },
          settled: {
            mine: t('settledMine'),
            theirs: t('settledTheirs'),
            same: t('settledSame'),
            combined: t('settledCombined'),
          },
          save: t('save'),
          pause: t('pause'),
        }}
        onSave={(merged) => {
          setSaved(JSON.stringify(merged))
          setIsOpen(false)
        }}
        onPause={() => setIsOpen(false)}
      />
    </section>
  )
}
