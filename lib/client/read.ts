import type { z } from 'zod'
import { type ApiRequest, callApi } from './api'
import { RefusedError } from './refused-error'
import { noteSignedOut } from './session/sign-in-again'

/** What a query asks for. A refusal is an error of the query, with the problem in it. */
export async function read<Schema extends z.ZodType>(request: ApiRequest<Schema>): Promise<z.infer<Schema>> {
  const answer = await callApi(request)
  if (!answer.ok && answer.problem.code === 'unauthenticated') noteSignedOut()
  if (!answer.ok) throw new RefusedError(answer.problem)
  return answer.data
}

/** A query string of what is there. */
export function toQuery(params: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value)
  return query
}
