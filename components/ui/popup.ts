/** What floats over the page: lists of a select, a combobox, a menu. */
export const popupClass =
  'origin-(--transform-origin) rounded-lg border border-line bg-surface py-1 text-ink shadow-lg shadow-black/10 outline-none transition-[scale,opacity] duration-100 data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:scale-98 data-ending-style:opacity-0 motion-reduce:transition-none'

/** One choice in such a list; the highlight is a border too, for forced colours. */
export const popupItemClass =
  'mx-1 grid cursor-default grid-cols-[1rem_1fr] items-center gap-2 rounded-md border border-transparent px-2 py-1.5 text-sm outline-none select-none max-sm:min-h-11 data-highlighted:border-focus data-highlighted:bg-raised'
