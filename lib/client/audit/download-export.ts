import { problemSchema } from '@/lib/conflict/problem'
import { RefusedError } from '../refused-error'
import { authorization } from '../tab-identity'

export interface ExportOrder {
  readonly kind: 'accounts' | 'revisions' | 'audit'
  readonly format: 'jsonl' | 'csv'
}

/**
 * Saves an export as a file of the browser. It is asked for by script and not by a link, since only so the tab's person
 * goes with it. A transfer that is broken off throws: no half file is saved.
 */
export async function downloadExport({ kind, format }: ExportOrder): Promise<void> {
  const response = await fetch(`/api/export/${kind}?format=${format}`, { headers: authorization() })
  if (!response.ok) throw await toError(response)
  const name = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name ?? `truce-${kind}.${format}`
  link.click()
  URL.revokeObjectURL(address)
}

async function toError(response: Response): Promise<Error> {
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  return problem.success ? new RefusedError(problem.data) : new Error(`status ${response.status}`)
}
