/** Where a caret stands after the text around it changed: at the same words, as far as they are still there. */
export function moveCaret(before: string, after: string, caret: number): number {
  if (before === after) return caret
  const longest = Math.min(before.length, after.length)
  let start = 0
  while (start < longest && before[start] === after[start]) start++
  if (caret <= start) return caret
  let end = 0
  while (end < longest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const fromEnd = before.length - caret
  return fromEnd <= end ? after.length - fromEnd : Math.min(caret, after.length)
}
