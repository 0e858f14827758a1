/**
 * How alike two names are, from 0 to 1: the Sørensen–Dice coefficient of their bigrams, twice the shared ones over all
 * of both (L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26, 1945). Case, marks
 * and what is neither letter nor digit do not count.
 */
export function toLikeness(a: string, b: string): number {
  const [first, second] = [toLetters(a), toLetters(b)]
  if (first === second) return first === '' ? 0 : 1
  const [own, others] = [countBigrams(first), countBigrams(second)]
  let shared = 0
  for (const [bigram, count] of own) shared += Math.min(count, others.get(bigram) ?? 0)
  const all = sum(own) + sum(others)
  return all === 0 ? 0 : (2 * shared) / all
}

const toLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function countBigrams(text: string): ReadonlyMap<string, number> {
  const letters = [...text]
  const counts = new Map<string, number>()
  for (const [index, letter] of letters.slice(0, -1).entries()) {
    const bigram = letter + letters[index + 1]
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1)
  }
  return counts
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0)
