// The door through which pages see the table of problems.
export { isProblemCode, type ProblemCode, problemCodes } from '@/lib/conflict/problem'
