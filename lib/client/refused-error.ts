import type { Problem } from '@/lib/conflict/problem'

/** A read that the server refused; screens show `problem` by its code. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}
