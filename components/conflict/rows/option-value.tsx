import { cn } from '@/components/ui/cn'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Who } from '../names'
import type { Option } from '../options'
import { formatValue, toValueKind } from '../values/format-value'
import { MarkedText } from '../values/marked-text'
import { ValueText } from '../values/value-text'
import { useWords } from '../words'
import { CombinedText } from './combined-text'

interface OptionValueProps {
  readonly option: Option
  readonly point: MergePoint
  readonly who: Who
  /** Another answer was given: it stays readable, without its marks. */
  readonly isDim: boolean
}

/** The value of an option, with what differs from the original marked where that helps. */
export function OptionValue({ option: { choice, side, value, difference }, point, who, isDim }: OptionValueProps) {
  const words = useWords()
  const kind = toValueKind(point.pointer)
  if (choice === 'both' && point.both !== undefined)
    return (
      <span className={cn(isDim && '[&_ins]:bg-transparent')}>
        <CombinedText point={point} text={point.both} who={who} />
      </span>
    )
  if (choice === 'both')
    return (
      <>
        <bdi className="tabular-nums">{value}</bdi> <span className="text-muted">({difference})</span>
      </>
    )
  const own = side === 'you' ? point.mine : point.theirs
  if (own === undefined) return <i className="text-muted">{words.t('values.removed')}</i>
  if (side === null || kind === 'money' || kind === 'status' || kind === 'order' || point.base === undefined)
    return kind === 'order' ? <bdi>{value}</bdi> : <ValueText kind={kind} value={own} />
  const isProse = kind === 'prose'
  const [from, to] = [formatValue(kind, point.base, words), value ?? '']
  return (
    <span className={cn(isDim && '[&_ins]:bg-transparent')}>
      <MarkedText
        from={isProse ? from.trim() : from}
        to={isProse ? to.trim() : to}
        side={side}
        isProse={isProse}
        isCode={kind === 'phone' || kind === 'email'}
      />
    </span>
  )
}
