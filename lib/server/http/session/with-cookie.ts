import 'server-only'
import type { Answer } from '../answer'

/** The answer with a `Set-Cookie`, unless it has one of its own. */
export function withCookie(answer: Answer, setCookie: string | null): Answer {
  if (setCookie === null || answer.headers?.['set-cookie'] !== undefined) return answer
  return { ...answer, headers: { ...answer.headers, 'set-cookie': setCookie } }
}
