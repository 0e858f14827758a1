import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

interface ContactButtonsProps {
  readonly idPrefix: string
  readonly name: string
  readonly index: number
  readonly count: number
  readonly onMove: (to: number, focusId: string) => void
  readonly onRemove: () => void
}

/** Up, down and remove. At an end the arrow stays reachable and does nothing, so that focus is never dropped. */
export function ContactButtons({ idPrefix, name, index, count, onMove, onRemove }: ContactButtonsProps) {
  const t = useTranslations('accounts.form.contacts')
  const upId = `${idPrefix}-up`
  const downId = `${idPrefix}-down`
  const isFirst = index === 0
  const isLast = index === count - 1
  return (
    <div className="flex items-center">
      {count > 1 && (
        <>
          <Button
            id={upId}
            look="quiet"
            size="icon"
            className="text-muted aria-disabled:opacity-40"
            aria-label={t('up', { name })}
            aria-disabled={isFirst}
            onClick={() => !isFirst && onMove(index - 1, upId)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            id={downId}
            look="quiet"
            size="icon"
            className="text-muted aria-disabled:opacity-40"
            aria-label={t('down', { name })}
            aria-disabled={isLast}
            onClick={() => !isLast && onMove(index + 1, downId)}
          >
            <ArrowDown aria-hidden />
          </Button>
        </>
      )}
      <Button look="quiet" size="icon" className="text-muted" aria-label={t('remove', { name })} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </div>
  )
}
