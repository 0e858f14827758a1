'use client'

import { cn } from '@/components/ui/cn'
import { diffWords } from '@/lib/merge'
import { useInView } from '../behaviour/use-in-view'
import { toWhoArgs, type Who } from '../names'
import { useWords, type Words } from '../words'
import { type Author, type AuthoredEdit, attributeWords, type Wordings } from './attribute-words'

/** Where both changed it: their two wordings, so that each word is marked as whose it is. */
interface Both extends Pick<Wordings, 'mine' | 'theirs'> {
  readonly who: Who
}

interface MarkedTextProps {
  readonly from: string
  readonly to: string
  readonly side: 'you' | 'them'
  /** Also shows what was taken out: for prose. In short values the original stands right above. */
  readonly isProse: boolean
  readonly isCode?: boolean
  /** Shows what was taken out also where nothing is left: the original does not stand beside it. */
  readonly isGoneShown?: boolean
  readonly both?: Both | undefined
}

/** A wording with its differences from the original marked by words. */
export function MarkedText({ from, to, side, isProse, isCode = false, isGoneShown = false, both }: MarkedTextProps) {
  const words = useWords()
  const [place, isInView] = useInView<HTMLElement>(isProse)
  const isGone = to.trim() === ''
  if (isGone && (!isGoneShown || from.trim() === '')) return <i className="text-muted">{words.t('values.empty')}</i>
  const isSame = from.trim() === '' || from === to
  const edits = isGone ? [toGone(from)] : isSame || !isInView ? null : toEdits(from, to, both ?? side)
  const isRewritten = edits === null && !isSame && isInView && isProse
  const shown = edits === null ? [{ kind: 'same' as const, text: to, by: side }] : toShown(edits, isProse)
  return (
    <>
      {isRewritten && (
        <>
          <span className="me-1 rounded border border-line bg-raised px-1 text-xs text-auto">
            {words.t('passages.rewritten')}
          </span>{' '}
        </>
      )}
      <bdi ref={place} dir={isCode ? 'ltr' : 'auto'} className="wrap-anywhere whitespace-pre-wrap tabular-nums">
        {keyed(shown.flatMap(parted)).map(([key, edit]) => (
          <Edit key={key} edit={edit} who={both?.who} words={words} />
        ))}
      </bdi>
    </>
  )
}

const toEdits = (from: string, to: string, by: Both | 'you' | 'them'): readonly AuthoredEdit[] | null =>
  typeof by === 'object'
    ? attributeWords({ base: from, mine: by.mine, theirs: by.theirs }, to)
    : (diffWords(from, to)?.map((edit) => ({ ...edit, by })) ?? null)

const toGone = (text: string): AuthoredEdit => ({ kind: 'removed', text, by: 'both' })

/** Short values show what is new; what was taken out only where nothing came instead. */
function toShown(edits: readonly AuthoredEdit[], isProse: boolean): readonly AuthoredEdit[] {
  const hasNews = edits.some(({ kind }) => kind === 'added')
  return isProse || !hasNews ? edits : edits.filter(({ kind }) => kind !== 'removed')
}

/** Marks begin and end at words: the spaces around them are outside. */
function parted(edit: AuthoredEdit): readonly AuthoredEdit[] {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(edit.text) ?? []
  if (edit.kind === 'same' || words === '') return [edit]
  const space = (text: string): AuthoredEdit[] => (text === '' ? [] : [{ ...edit, kind: 'same', text }])
  return [...space(before), { ...edit, text: words }, ...space(after)]
}

const keyed = (edits: readonly AuthoredEdit[]): (readonly [string, AuthoredEdit])[] =>
  edits.map((edit, index) => [`${index}-${edit.kind}`, edit])

const newLooks: Readonly<Record<Author, string>> = {
  you: 'bg-you-word decoration-you-edge',
  them: 'bg-them-word decoration-them-edge decoration-double',
  both: 'bg-auto-tint decoration-edge decoration-dotted',
}

interface EditProps {
  readonly edit: AuthoredEdit
  readonly who: Who | undefined
  readonly words: Words
}

function Edit({ edit, who, words }: EditProps) {
  switch (edit.kind) {
    case 'same':
      return edit.text
    case 'added':
      return (
        <ins className={cn('rounded-xs font-semibold underline decoration-2 underline-offset-3', newLooks[edit.by])}>
          <span className="sr-only select-none">{`${toAddedMark(edit.by, who, words)} `}</span>
          {edit.text}
        </ins>
      )
    case 'removed':
      return (
        <del className="me-1 text-muted line-through decoration-1">
          <span className="sr-only select-none">{`${words.t('marks.removed')} `}</span>
          {edit.text}
        </del>
      )
  }
}

/** By whom it was added, where that is not plain from the place it stands at. */
function toAddedMark(by: Author, who: Who | undefined, { t, locale }: Words): string {
  if (who === undefined) return t('marks.added')
  if (by === 'them') return t('marks.addedByThem', toWhoArgs(who, locale))
  return t(by === 'you' ? 'marks.addedByYou' : 'marks.addedByBoth')
}
