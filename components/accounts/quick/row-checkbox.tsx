'use client'

import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import type { AccountListItem } from '@/lib/accounts/revision'
import { toQuick } from '@/lib/client/quick/quick-row'
import { useSelection } from '@/lib/client/quick/use-quick'
import { useQuick } from './quick-context'

/** Selects an account; with Shift, everything from the one before. Quiet until the row is looked at. */
export function RowCheckbox({ account }: { account: AccountListItem }) {
  const t = useTranslations('quick.select')
  const { selection, getShown } = useQuick()
  const { id, name } = account
  const isPicked = useSelection(selection, ({ picked }) => picked.has(id))
  const isSelecting = useSelection(selection, ({ picked }) => picked.size > 0)
  const change = (withShift: boolean) =>
    withShift
      ? selection.dispatch({ kind: 'range', account: toQuick(account), order: getShown().map(toQuick) })
      : selection.dispatch({ kind: 'toggle', account: toQuick(account) })
  return (
    <CheckboxFrame isChecked={isPicked} isQuiet={!isPicked && !isSelecting}>
      <input
        type="checkbox"
        data-pick
        aria-label={t('one', { name })}
        checked={isPicked}
        // Shift would select the text between the two presses.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onChange={({ nativeEvent }) => change(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        className={inputClass}
      />
    </CheckboxFrame>
  )
}

/** Selects everything that is shown, or nothing of it. */
export function SelectAll({ accounts, isNamed = false }: { accounts: readonly AccountListItem[]; isNamed?: boolean }) {
  const t = useTranslations('quick.select')
  const { selection } = useQuick()
  const count = useSelection(selection, ({ picked }) => accounts.filter(({ id }) => picked.has(id)).length)
  const isAll = count === accounts.length && count > 0
  const isSome = count > 0 && !isAll
  const label = t('all', { count: accounts.length })
  return (
    <span className="flex items-center gap-1">
      <CheckboxFrame isChecked={isAll} isMixed={isSome} isQuiet={false}>
        <input
          type="checkbox"
          aria-label={label}
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = isSome
          }}
          onChange={() => selection.dispatch({ kind: 'set-all', accounts: accounts.map(toQuick), isPicked: !isAll })}
          className={inputClass}
        />
      </CheckboxFrame>
      {isNamed && (
        <span aria-hidden className="text-sm text-muted">
          {label}
        </span>
      )}
    </span>
  )
}

const inputClass = 'absolute inset-0 z-1 size-full cursor-pointer appearance-none rounded-md outline-none'

interface CheckboxFrameProps {
  readonly isChecked: boolean
  readonly isMixed?: boolean
  readonly isQuiet: boolean
  readonly children: React.ReactNode
}

function CheckboxFrame({ isChecked, isMixed = false, isQuiet, children }: CheckboxFrameProps) {
  return (
    <span
      className={cn(
        'relative z-1 grid size-9 shrink-0 place-items-center rounded-md transition-opacity has-focus-visible:opacity-100 motion-reduce:transition-none max-md:size-11',
        'has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-focus',
        isQuiet && 'opacity-0 group-hover:opacity-100 max-md:opacity-100 pointer-coarse:opacity-100',
      )}
    >
      {children}
      <span
        aria-hidden
        className={cn(
          'grid size-4 place-items-center rounded-sm border',
          isChecked || isMixed ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-surface text-transparent',
        )}
      >
        {isMixed ? <Minus className="size-3" strokeWidth={3} /> : <Check className="size-3" strokeWidth={3} />}
      </span>
    </span>
  )
}
