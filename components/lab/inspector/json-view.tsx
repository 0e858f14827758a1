import { cn } from '@/components/ui/cn'

interface JsonViewProps {
  /** As it was sent or received. */
  readonly text: string
  /** Members of an account whose lines are marked, wherever an account stands. */
  readonly marked?: ReadonlySet<string>
  readonly label: string
}

const maxShown = 20_000

/** A body in lines, with the members that differ marked by a bar and by weight. */
export function JsonView({ text, marked = new Set(), label }: JsonViewProps) {
  const lines = toLines(text)
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={label}
      className={preClass}
    >
      {lines.map((line, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move
          key={index}
          className={cn('block ps-3', isMarked(line, marked) && '-ms-0.5 border-s-2 border-accent font-semibold')}
        >
          {line}
        </span>
      ))}
    </section>
  )
}

const preClass =
  'max-h-96 overflow-auto rounded-md border border-line bg-canvas py-2 pe-3 font-mono text-xs leading-relaxed whitespace-pre-wrap break-words focus-visible:outline-2 focus-visible:outline-focus'

function toLines(text: string): string[] {
  const lines = format(text)
  return (lines.length > maxShown ? `${lines.slice(0, maxShown)} …` : lines).split('\n')
}

function format(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** Members of the account itself, and of the accounts that a refusal holds: not those of contacts. */
function isMarked(line: string, marked: ReadonlySet<string>): boolean {
  const name = /^(?: {2}| {4})"([^"]+)":/.exec(line)?.[1]
  return name !== undefined && marked.has(name)
}
