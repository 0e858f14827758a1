// Checks of layout that run in the page, in the topmost dialog or else in the main part. Each answers with what is
// wrong, in words.

/** Controls smaller than 24 px, or lower than `minHeight`. A radio button or checkbox counts with its label. */
export function findSmallTargets(minHeight: number): string[] {
  const scope = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.querySelector('main')
  const controls = scope?.querySelectorAll('a[href], button, input, select, textarea') ?? []
  return [...controls].flatMap((control) => {
    const target = control.closest('label') ?? control
    const { width, height } = target.getBoundingClientRect()
    const isSmall = width > 0 && (width < 23.5 || height < minHeight - 0.5)
    const name = control.getAttribute('aria-label') ?? target.textContent?.trim().slice(0, 40)
    return isSmall && control.checkVisibility() ? [`${name}: ${Math.round(width)} × ${Math.round(height)} px`] : []
  })
}

/** What reaches beyond the sides of the window or of the dialog. */
export function findOverflow(): string[] {
  // What only screen readers get is one pixel large.
  const isHidden = (element: Element) => element.clientWidth <= 1
  const root = document.documentElement
  const faults = root.scrollWidth > window.innerWidth ? [`the page is ${root.scrollWidth} px wide`] : []
  const scope = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.querySelector('main')
  const inside = [scope, ...(scope?.querySelectorAll('*') ?? [])].filter((element) => element !== null)
  const wide = inside.filter((element) => {
    const { overflowX } = getComputedStyle(element)
    return element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll', 'hidden'].includes(overflowX)
  })
  const shown = wide.filter(
    (element) => element.checkVisibility() && !isHidden(element) && !element.matches('textarea, input'),
  )
  return [...faults, ...shown.map((element) => `cut off or scrolls: ${element.outerHTML.slice(0, 120)}`)]
}

/** Text that is cut off below, where nothing scrolls and nothing opens it. */
export function findClippedText(): string[] {
  const scope = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.querySelector('main')
  const inside = [...(scope?.querySelectorAll('*') ?? [])]
  const clipped = inside.filter((element) => {
    const { overflowY } = getComputedStyle(element)
    const isCut = element.scrollHeight > element.clientHeight + 1 && (overflowY === 'hidden' || overflowY === 'clip')
    return isCut && element.clientHeight > 1 && !element.matches('.line-clamp-2, progress, svg')
  })
  const covered = inside.filter(
    (element) =>
      element.matches('button, label, legend') &&
      element.checkVisibility() &&
      (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1) &&
      element.clientHeight > 1,
  )
  return [...clipped, ...covered].map((element) => element.outerHTML.slice(0, 120))
}

/** Options of one place that stand beside each other. */
export function findOptionsBesideEachOther(): string[] {
  const groups = new Map<string, DOMRect[]>()
  for (const radio of document.querySelectorAll<HTMLInputElement>('[role=dialog] input[type=radio]')) {
    const card = radio.closest('label')
    if (card?.checkVisibility())
      groups.set(radio.name, [...(groups.get(radio.name) ?? []), card.getBoundingClientRect()])
  }
  return [...groups.values()].flatMap((cards) =>
    cards.slice(1).flatMap((card, index) => (card.top < (cards[index]?.bottom ?? 0) ? ['options side by side'] : [])),
  )
}
