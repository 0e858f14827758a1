// Contrast of what is not text (WCAG 1.4.11), as painted: borders of controls, and the ring of what has the focus.

/** Runs in the page. Borders of controls under 3:1 against what is around them; then the ring on each of them. */
export function findWeakEdges(): string[] {
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  if (paper === null) return ['no canvas']
  const paint = (...colours: readonly string[]): number => {
    for (const colour of ['#fff', ...colours]) {
      paper.fillStyle = colour
      paper.fillRect(0, 0, 1, 1)
    }
    const [red = 0, green = 0, blue = 0] = [...paper.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (element: Element | null): string[] =>
    element === null ? [] : [...groundOf(element.parentElement), getComputedStyle(element).backgroundColor]
  const contrast = (colour: string, ground: readonly string[]): number => {
    const [a, b] = [paint(...ground, colour), paint(...ground)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }
  // Controls of one look on one ground are alike: one of each is looked at.
  const seenLooks = new Set<string>()
  const isNew = (kind: string, element: Element): boolean => {
    const look = [kind, element.tagName, element.className, groundOf(element.parentElement).join()].join(' ')
    return seenLooks.size < seenLooks.add(look).size
  }
  const scope = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body
  const boxes = scope.querySelectorAll('input, select, textarea, label:has(input)')
  const seen = [...boxes].filter(
    (box) => box.checkVisibility() && !box.matches('[type=checkbox]') && isNew('border', box),
  )
  const borders = seen.flatMap((box) => {
    const { borderTopColor, borderTopWidth } = getComputedStyle(box)
    if (borderTopWidth === '0px') return []
    const ratio = contrast(borderTopColor, groundOf(box.parentElement))
    return ratio < 3 ? [`border of ${box.outerHTML.slice(0, 60)}: ${ratio.toFixed(2)}`] : []
  })
  const controls = scope.querySelectorAll<HTMLElement>('button, input, select, textarea, [tabindex="0"]')
  const rings = [...controls].flatMap((control) => {
    if (!control.checkVisibility() || !isNew('ring', control)) return []
    control.focus({ focusVisible: true, preventScroll: true })
    const card = control.closest('label')
    const ringed = card !== null && getComputedStyle(card).outlineStyle !== 'none' ? card : control
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed)
    const name = control.getAttribute('aria-label') ?? control.outerHTML.slice(0, 60)
    // The browser's own ring is a list box's or a checkbox's business.
    if (outlineStyle === 'auto') return []
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return [`no ring on ${name}`]
    const ratio = contrast(outlineColor, groundOf(ringed.parentElement))
    return ratio < 3 ? [`ring on ${name}: ${ratio.toFixed(2)}`] : []
  })
  return [...new Set([...borders, ...rings])]
}
