'use client'

import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Input } from '@/components/ui/input'

const pauseMs = 250

interface SearchInputProps {
  /** What is searched for at the moment. */
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** Searches once typing pauses. A value that changes from outside (Back, "Clear filters") is taken over. */
export function SearchInput({ value, onSearch }: SearchInputProps) {
  const t = useTranslations('accounts.list')
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  const inputRef = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  if (value !== known) {
    setKnown(value)
    if (value !== typed.trim()) setTyped(value)
  }

  function change(text: string, delayMs = pauseMs) {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSearch(text.trim()), delayMs)
  }

  return (
    <div className="relative min-w-0 flex-1 basis-64">
      <Search aria-hidden className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-muted" />
      <Input
        ref={inputRef}
        type="text"
        role="searchbox"
        aria-label={t('search')}
        placeholder={t('search')}
        enterKeyHint="search"
        dir={typed === '' ? undefined : 'auto'}
        spellCheck={false}
        className="ps-9 pe-10 text-ellipsis"
        value={typed}
        onValueChange={(text) => change(text)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && change(typed, 0)}
      />
      {typed !== '' && (
        <button
          type="button"
          aria-label={t('clearSearch')}
          onClick={() => {
            change('', 0)
            inputRef.current?.focus()
          }}
          className="absolute inset-y-0 end-1 my-auto grid size-8 place-items-center rounded-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:size-10"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  )
}
