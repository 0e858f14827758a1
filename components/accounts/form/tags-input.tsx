'use client'

import { Input as BaseInput } from '@base-ui/react/input'
import { X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { toLine, toTagKey, toTagSet } from '@/lib/accounts/canonical'

interface TagsInputProps {
  readonly id: string
  readonly tags: readonly string[]
  readonly isReadOnly: boolean
  readonly onTagsChange: (tags: string[]) => void
}

/** Tags as chips. Enter or a comma adds what is typed, leaving the field too; Backspace in the empty field removes. */
export function TagsInput({ id, tags, isReadOnly, onTagsChange }: TagsInputProps) {
  const t = useTranslations('accounts.form.tags')
  const [typed, setTyped] = useState('')
  const [news, setNews] = useState('')
  const inputRef = useRef<HTMLInputElement>(null)

  function add(text: string) {
    const added = text.split(',').map(toLine).filter(Boolean)
    setTyped('')
    if (added.length === 0) return
    const next = toTagSet([...tags, ...added])
    if (next.length > tags.length) onTagsChange(next)
    setNews(t(next.length > tags.length ? 'added' : 'known', { tags: added.join(', ') }))
  }

  function remove(tag: string) {
    onTagsChange(tags.filter((other) => other !== tag))
    setNews(t('removed', { tag }))
    inputRef.current?.focus()
  }

  function pressKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && typed !== '') {
      event.preventDefault()
      add(typed)
    }
    const last = tags.at(-1)
    if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last)
  }

  return (
    <div className="flex min-h-11 flex-wrap items-center gap-1.5 rounded-md border border-edge/60 bg-surface p-1.5 shadow-xs has-[[data-invalid]]:border-problem has-[input:focus-visible]:border-focus has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input[readonly]]:border-line has-[input[readonly]]:bg-raised has-[input[readonly]]:shadow-none sm:min-h-10 sm:p-1">
      <ul className="contents">
        {tags.map((tag) => (
          <li
            key={toTagKey(tag)}
            className="inline-flex max-w-full items-center rounded-full border border-line bg-raised ps-2.5 text-sm"
          >
            <bdi className="truncate py-0.5">{tag}</bdi>
            {isReadOnly ? (
              <span className="w-2.5" />
            ) : (
              <button
                type="button"
                aria-label={t('remove', { tag })}
                onClick={() => remove(tag)}
                className="grid size-6.5 shrink-0 place-items-center rounded-full text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:size-9"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <BaseInput
        ref={inputRef}
        id={id}
        autoComplete="off"
        dir={typed === '' ? undefined : 'auto'}
        value={typed}
        readOnly={isReadOnly}
        placeholder={isReadOnly ? undefined : t('placeholder')}
        onValueChange={(text) => (text.includes(',') ? add(text) : setTyped(text))}
        onKeyDown={pressKey}
        onBlur={() => add(typed)}
        className="min-h-7 min-w-24 flex-1 bg-transparent px-1.5 text-base text-ink outline-none placeholder:text-muted sm:text-sm"
      />
      <span role="status" className="sr-only">
        {news}
      </span>
    </div>
  )
}
