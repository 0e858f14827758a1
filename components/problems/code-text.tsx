/** A sentence in which `code` stands between backticks. */
export function CodeText({ text }: { text: string }) {
  return text.split(/(`[^`]+`)/u).map((part) =>
    part.startsWith('`') ? (
      <code
        key={part}
        className="rounded-sm border border-line bg-raised px-1 py-px font-mono text-[0.875em] break-words"
      >
        {part.slice(1, -1)}
      </code>
    ) : (
      part
    ),
  )
}
