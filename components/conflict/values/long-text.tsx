import { cn } from '@/components/ui/cn'

/** Lines that are laid out together. */
const blockLines = 40

/** A text of many lines, in blocks: what is out of view is not laid out, and an edit concerns its own block alone. */
export function LongText({ text, className }: { readonly text: string; readonly className?: string }) {
  return toBlocks(text).map(([key, block]) => (
    <bdi
      key={key}
      dir="auto"
      className={cn(
        'block wrap-anywhere whitespace-pre-wrap [contain-intrinsic-size:auto_60rem] [content-visibility:auto]',
        className,
      )}
    >
      {block}
    </bdi>
  ))
}

/** Whether a text is worth cutting. */
export function isLongText(text: string): boolean {
  let at = -1
  for (let line = 0; line < blockLines; line++) {
    at = text.indexOf('\n', at + 1)
    if (at === -1) return false
  }
  return true
}

function toBlocks(text: string): (readonly [string, string])[] {
  const lines = text.split('\n')
  const count = Math.ceil(lines.length / blockLines)
  return Array.from({ length: count }, (_, index) => [
    `${index}`,
    lines.slice(index * blockLines, (index + 1) * blockLines).join('\n'),
  ])
}
