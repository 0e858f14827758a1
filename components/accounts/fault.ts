import type { RefusedError } from '@/lib/client/refused-error'

/** A refusal as the client hands it on. */
export type Problem = RefusedError['problem']
export type ProblemOf<Code extends Problem['code']> = Extract<Problem, { code: Code }>

/** One fault of an account: where (JSON Pointer), which, and a sentence. */
export type Fault = ProblemOf<'validation-failed'>['errors'][number]
