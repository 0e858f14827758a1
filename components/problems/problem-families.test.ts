import { expect, it } from 'vitest'
import { problemCodes } from '@/lib/client/problem-codes'
import { problemFamilies, problemFamilyNames } from './problem-families'

it('every code of the contract stands in one family, under one of its statuses', () => {
  const families = problemFamilyNames.map((name) => problemFamilies[name])
  expect(families.flatMap(({ codes }) => codes).sort()).toEqual(Object.keys(problemCodes).sort())
  for (const { statuses, codes } of families)
    for (const code of codes) expect(statuses).toContain(String(problemCodes[code].status))
})
