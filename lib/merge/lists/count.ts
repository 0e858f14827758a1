// How often each element of a list without names is in the result. Contract: changes
// nothing; finds what both moved or added at different places, or took away at different places.
import type { Json } from '../types'
import { toContentKey } from '../values/json'
import { mergeOne } from '../values/one'
import type { Lists } from './lists'

/** By how many more than before each has it. */
interface Growth {
  mine: number
  theirs: number
  value: number
}

/** Whether a stretch that one side changed holds an element that is now there more or less often than the sides say. */
export function findMiscounted(runs: readonly Lists[]): (run: Lists) => boolean {
  const growth = new Map<string, Growth>()
  const add = (list: readonly Json[], by: Growth) => {
    for (const key of list.map(toContentKey)) {
      const { mine, theirs, value } = growth.get(key) ?? { mine: 0, theirs: 0, value: 0 }
      growth.set(key, { mine: mine + by.mine, theirs: theirs + by.theirs, value: value + by.value })
    }
  }
  for (const { base, mine, theirs } of runs) {
    const { verdict } = mergeOne({ base, mine, theirs })
    if (verdict === 'unchanged' || verdict === 'conflict') continue
    add(base, { mine: -1, theirs: -1, value: -1 })
    add(mine, { mine: 1, theirs: 0, value: verdict === 'theirs' ? 0 : 1 })
    add(theirs, { mine: 0, theirs: 1, value: verdict === 'theirs' ? 1 : 0 })
  }
  const wrong = new Set([...growth].filter(([, by]) => !isExpected(by)).map(([key]) => key))
  return ({ base, mine, theirs }) =>
    wrong.size > 0 &&
    /^(mine|theirs)$/.test(mergeOne({ base, mine, theirs }).verdict) &&
    [base, mine, theirs].some((list) => list.some((item) => wrong.has(toContentKey(item))))
}

/** Of two changes in one direction the result has one, of two in different directions both. */
function isExpected({ mine, theirs, value }: Growth): boolean {
  return mine * theirs > 0 ? (value - mine) * (value - theirs) <= 0 : value === mine + theirs
}
