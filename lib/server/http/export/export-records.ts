import 'server-only'
import { z } from 'zod'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { toStream } from '@/lib/server/export/to-stream'
import { type ExportFormat, exportFormats, exportKinds, writeExport } from '@/lib/server/export/write-export'
import { getLog } from '@/lib/server/log'
import { type Answer, refuse, replyDownload } from '../answer'
import type { Call } from '../call'
import { parseQuery } from '../conditions/query'

const kindSchema = z.enum(exportKinds)
export const exportQuery = z.strictObject({ format: z.enum(exportFormats).default('jsonl') })

const mediaTypes: Readonly<Record<ExportFormat, string>> = { jsonl: 'application/jsonl', csv: 'text/csv' }

/** What the call answers, as far as its format can be read. */
export const toExportType = (url: URL): string => mediaTypes[url.searchParams.get('format') === 'csv' ? 'csv' : 'jsonl']

/** All of one kind that the caller's workspace has, as a file that is written while it is read. */
export async function exportRecords({ actor, params, url, request, requestId }: Call): Promise<Answer> {
  const kind = kindSchema.safeParse(params.kind)
  if (!kind.success) return refuse(notFound)
  const query = parseQuery(url, exportQuery)
  if (!query.ok) return query
  const { format } = query.value
  const day = new Date().toISOString().slice(0, 10)
  const file = { type: `${mediaTypes[format]}; charset=utf-8`, name: `truce-${kind.data}-${day}.${format}` }
  if (request.method === 'HEAD') return replyDownload(null, file)
  const onError = (err: unknown) =>
    getLog().error({ requestId, err, workspace: actor.workspaceId }, 'export broken off')
  return replyDownload(toStream(writeExport(kind.data, format, actor.workspaceId), onError), file)
}
