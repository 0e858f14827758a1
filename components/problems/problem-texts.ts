import type { ProblemCode } from '@/lib/client/problem-codes'
import { accessTexts } from './texts/access'
import { conflictTexts } from './texts/conflicts'
import type { ProblemText } from './texts/problem-text'
import { requestTexts } from './texts/requests'

/** The texts of every code; the compiler finds a code without one. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  ...conflictTexts,
  ...requestTexts,
  ...accessTexts,
}

/** The codes as the index lists them. */
export const problemGroups = [
  { title: 'Somebody else was there', texts: conflictTexts },
  { title: 'The request itself', texts: requestTexts },
  { title: 'Access and service', texts: accessTexts },
] as const
