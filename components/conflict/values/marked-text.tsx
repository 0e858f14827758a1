import { cn } from '@/components/ui/cn'
import { diffWords, type WordEdit } from '@/lib/merge'
import { added, empty, rewritten, taken } from '../wording-rows'

interface MarkedTextProps {
  readonly from: string
  readonly to: string
  readonly side: 'you' | 'them'
  /** Also shows what was taken out: for prose. In short values the original stands right above. */
  readonly isProse: boolean
  readonly isCode?: boolean
}

/** A wording with its differences from the original marked by words. */
export function MarkedText({ from, to, side, isProse, isCode = false }: MarkedTextProps) {
  if (to.trim() === '') return <i className="text-muted">{empty}</i>
  const edits = from.trim() === '' || from === to ? null : diffWords(from, to)
  const isRewritten = edits === null && from.trim() !== '' && from !== to && isProse
  const shown = edits === null ? [{ kind: 'same' as const, text: to }] : toShown(edits, isProse)
  return (
    <>
      {isRewritten && (
        <span className="me-2 rounded border border-line bg-raised px-1 text-xs text-auto">{rewritten}</span>
      )}
      <bdi dir={isCode ? 'ltr' : 'auto'} className="wrap-anywhere whitespace-pre-wrap tabular-nums">
        {keyed(shown.flatMap(parted)).map(([key, edit]) => (
          <Edit key={key} edit={edit} side={side} />
        ))}
      </bdi>
    </>
  )
}

/** Short values show what is new; what was taken out only where nothing came instead. */
function toShown(edits: readonly WordEdit[], isProse: boolean): readonly WordEdit[] {
  const hasNews = edits.some(({ kind }) => kind === 'added')
  return isProse || !hasNews ? edits : edits.filter(({ kind }) => kind !== 'removed')
}

/** Marks begin and end at words: the spaces around them are outside. */
function parted(edit: WordEdit): readonly WordEdit[] {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(edit.text) ?? []
  if (edit.kind === 'same' || words === '') return [edit]
  const space = (text: string): WordEdit[] => (text === '' ? [] : [{ kind: 'same', text }])
  return [...space(before), { kind: edit.kind, text: words }, ...space(after)]
}

const keyed = (edits: readonly WordEdit[]): (readonly [string, WordEdit])[] =>
  edits.map((edit, index) => [`${index}-${edit.kind}`, edit])

function Edit({ edit, side }: { readonly edit: WordEdit; readonly side: 'you' | 'them' }) {
  switch (edit.kind) {
    case 'same':
      return edit.text
    case 'added':
      return (
        <ins
          className={cn(
            'rounded-xs font-semibold underline decoration-2 underline-offset-3',
            side === 'you' ? 'bg-you-word decoration-you-edge' : 'bg-them-word decoration-them-edge decoration-double',
          )}
        >
          <span className="sr-only select-none">{added}</span>
          {edit.text}
        </ins>
      )
    case 'removed':
      return (
        <del className="me-1 text-muted line-through decoration-1">
          <span className="sr-only select-none">{taken}</span>
          {edit.text}
        </del>
      )
  }
}
