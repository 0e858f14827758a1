'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Json } from '@/lib/merge'
import { useMerge } from '../merge-context'
import { toValueKind } from '../values/format-value'
import { ValueText } from '../values/value-text'
import { useWords } from '../words'
import { AddressEditor } from './editors/address-editor'
import { MoneyEditor } from './editors/money-editor'
import { StatusEditor } from './editors/status-editor'
import { TextEditor } from './editors/text-editor'

/** Where something else is written. Escape closes the box and keeps what is in it. */
export function CustomEditor({ point }: { readonly point: MergePoint }) {
  const { act } = useMerge()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(true)
  const value = typeof point.decision === 'object' ? (point.decision?.custom ?? null) : null
  const write = (custom: Json) => act({ kind: 'choose', pointer: point.pointer, decision: { custom } })
  if (!isOpen)
    return (
      <div className="flex items-start justify-between gap-3 rounded-lg border border-line bg-raised px-3 py-2 text-sm">
        <span className="min-w-0 leading-6">
          <ValueText kind={toValueKind(point.pointer)} value={value} />
        </span>
        <Button size="small" onClick={() => setIsOpen(true)}>
          {t('row.edit')}
        </Button>
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the box inside, nothing is pressed here
    <div
      data-editor
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        event.currentTarget.closest('fieldset')?.querySelector<HTMLElement>('input:checked')?.focus()
        setIsOpen(false)
      }}
    >
      <Editor point={point} value={value} onWrite={write} />
    </div>
  )
}

interface EditorProps {
  readonly point: MergePoint
  readonly value: Json
  readonly onWrite: (value: Json) => void
}

function Editor({ point, value, onWrite }: EditorProps) {
  const kind = toValueKind(point.pointer)
  switch (kind) {
    case 'money':
      return <MoneyEditor value={value} onWrite={onWrite} />
    case 'status':
      return <StatusEditor value={value} onWrite={onWrite} />
    case 'address':
      return <AddressEditor value={value} onWrite={onWrite} />
    case 'line':
    case 'phone':
    case 'email':
    case 'prose':
      return <TextEditor kind={kind} pointer={point.pointer} value={value} onWrite={onWrite} />
    case 'tags':
    case 'contact':
    case 'order':
      return null
  }
}
