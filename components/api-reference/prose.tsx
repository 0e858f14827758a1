import type { ReactNode } from 'react'

/** The little Markdown of descriptions: paragraphs, `code`, *emphasis* and links. */
export function Prose({ text, className }: { text: string; className?: string }) {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className={className}>
        {toNodes(paragraph)}
      </p>
    ))
}

/** The same within a line. */
export const Inline = ({ text }: { text: string }) => toNodes(text)

const marked = /(`[^`]+`|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)]+\))/u

const toNodes = (text: string): ReactNode[] => text.split(marked).map((part, index) => toNode(part, `${index}`))

function toNode(part: string, key: string): ReactNode {
  const link = /^\[(.+)\]\((.+)\)$/u.exec(part)
  if (link)
    return (
      <a key={key} href={link[2]} className={linkClass}>
        {toNodes(link[1] ?? '')}
      </a>
    )
  if (/^`.+`$/u.test(part)) return <Code key={key}>{part.slice(1, -1)}</Code>
  if (/^\*.+\*$/u.test(part)) return <em key={key}>{part.slice(1, -1)}</em>
  return part
}

export const linkClass =
  'rounded-sm text-accent underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-focus'

export function Code({ children }: { children: ReactNode }) {
  return (
    <code className="rounded-sm border border-line bg-raised px-1 py-px font-mono text-[0.875em] wrap-anywhere">
      {children}
    </code>
  )
}
