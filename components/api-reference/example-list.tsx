import type { ApiExample } from './api-document'

interface ExampleListProps {
  readonly examples: readonly ApiExample[]
  readonly label: string
}

/** Examples, each folded under what it shows. */
export function ExampleList({ examples, label }: ExampleListProps) {
  return examples.map(({ summary, value }) => (
    <details key={summary} className="mt-2">
      <summary className={summaryClass}>
        {label}: {summary}
      </summary>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
        tabIndex={0}
        className="mt-1.5 max-h-80 overflow-y-auto rounded-lg border border-line bg-raised p-4 font-mono text-[0.8125rem] leading-relaxed wrap-anywhere whitespace-pre-wrap focus-visible:outline-2 focus-visible:outline-focus"
      >
        {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
      </pre>
    </details>
  ))
}

export const summaryClass =
  '-mx-1 w-fit max-w-full cursor-pointer rounded-sm px-1 py-1 text-sm font-medium text-accent underline-offset-3 hover:underline focus-visible:outline-2 focus-visible:outline-focus max-sm:py-3'
