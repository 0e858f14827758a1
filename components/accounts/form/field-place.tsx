import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { FieldName } from '@/lib/accounts/fields'
import { useFormRulesContext } from '../rules/form-rules-context'
import type { AccountFormProps } from './form-props'

interface FieldPlaceProps {
  readonly field: FieldName
  readonly news: AccountFormProps['news']
  readonly children: ReactNode
}

/** Where a field stands: outlined while others' value is new in it, and with what they have for it below. */
export function FieldPlace({ field, news, children }: FieldPlaceProps) {
  return (
    <div
      data-place
      data-fresh={news?.fresh.has(field) ? '' : undefined}
      className={cn(
        'grid min-w-0 scroll-mb-(--foot-room,0px) content-start self-start gap-1.5 rounded-md outline-2 outline-offset-4 outline-transparent',
        'transition-[outline-color] duration-700 data-fresh:outline-them-edge data-fresh:duration-0 motion-reduce:transition-none',
        // A transparent outline is drawn there.
        'forced-colors:outline-none data-fresh:forced-colors:outline-solid',
      )}
    >
      {children}
      {useFormRulesContext()?.below(field)}
      {news?.badge(field)}
    </div>
  )
}
