interface WireTextProps {
  readonly label: string
  readonly text: string
}

/** What went over the wire. A long one scrolls inside itself, with the keyboard, too. */
export function WireText({ label, text }: WireTextProps) {
  return (
    <figure aria-label={label} className="min-w-0">
      <figcaption className="mb-1.5 text-sm text-muted">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
        tabIndex={0}
        lang="en"
        dir="ltr"
        className="max-h-96 overflow-y-auto rounded-lg border border-line bg-raised p-4 font-mono text-[0.8125rem] leading-relaxed wrap-anywhere whitespace-pre-wrap focus-visible:outline-2 focus-visible:outline-focus"
      >
        {text}
      </pre>
    </figure>
  )
}
