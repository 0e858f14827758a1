// Canonical values (contract, section 1): what two people typed differently but meant alike is stored alike.

/** NFC without spaces at the ends. */
export const toLine = (text: string): string => text.normalize('NFC').trim()

/** NFC with `\n` as the only line end. Spaces are the writer's own and stay. */
export const toProse = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC')

/** Length in characters as people count them against a limit: Unicode code points. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** A string that every store keeps as it is: no NUL, no lone surrogate. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** A phone number without spaces, dashes, dots and brackets. */
export const toPhoneKey = (phone: string): string => phone.replace(/[\s\-‐-―.()[\]/]/gu, '')

/** The key by which two spellings are one tag. */
export const toTagKey = (tag: string): string => tag.normalize('NFC').toLowerCase()

/** Sorted by key, one spelling (the first) for each. */
export function toTagSet(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const tag of tags) if (!byKey.has(toTagKey(tag))) byKey.set(toTagKey(tag), tag)
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag)
}
