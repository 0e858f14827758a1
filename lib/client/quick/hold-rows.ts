interface Row {
  readonly id: string
}

/**
 * The rows of a list in which somebody edits: what was edited stays where it is, also when it no longer fits the filter
 * or the order; nothing else moves either. What is new comes after what it follows in the list as it was read.
 */
export function holdRows<Item extends Row>(
  shown: readonly Item[],
  read: readonly Item[],
  held: Pick<ReadonlySet<string>, 'has' | 'size'>,
): readonly Item[] {
  if (held.size === 0) return isSameList(read, shown) ? shown : read
  const byId = new Map(read.map((item) => [item.id, item]))
  const rows = shown.flatMap((item) => byId.get(item.id) ?? (held.has(item.id) ? [item] : []))
  const known = new Set(rows.map(({ id }) => id))
  read.forEach((item, index) => {
    if (known.has(item.id)) return
    const before = read[index - 1]?.id
    rows.splice(rows.findIndex(({ id }) => id === before) + 1, 0, item)
    known.add(item.id)
  })
  return isSameList(rows, shown) ? shown : rows
}

const isSameList = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])
