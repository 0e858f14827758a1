import { Eye } from 'lucide-react'
import { useWords } from '../words'

interface CheckNoteProps {
  /** What describes its place by it. */
  readonly id: string
  readonly reason: string
}

/** Something was combined that a person should look at, and why: calm, since nothing has to be done. */
export function CheckNote({ id, reason }: CheckNoteProps) {
  const { t } = useWords()
  return (
    <p id={id} className="text-sm leading-6 wrap-anywhere text-muted">
      <Eye aria-hidden className="me-1.5 inline size-4 align-[-0.1875rem] text-ink" />
      <span className="font-medium text-ink">{t('checks.this')}:</span> {reason}
    </p>
  )
}
