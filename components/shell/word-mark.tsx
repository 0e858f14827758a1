/** Two strokes, one of each person, that meet and go on as one. */
export function WordMark() {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden viewBox="0 0 24 24" className="size-6" fill="none" strokeWidth="2.5" strokeLinecap="round">
        <path d="M3 6.5h2.2C9 6.5 9.6 12 13.5 12" className="stroke-you-edge" />
        <path d="M3 17.5h2.2c3.8 0 4.4-5.5 8.3-5.5" className="stroke-them-edge" />
        <path d="M13.5 12H21" className="stroke-ink" />
      </svg>
      <span className="text-lg font-semibold tracking-[-0.02em]">Truce</span>
    </span>
  )
}
