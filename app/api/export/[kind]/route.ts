import { defineRoute } from '@/lib/server/http/define-route'
import { exportRecords, toExportType } from '@/lib/server/http/export/export-records'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'admin', mediaType: toExportType, handle: exportRecords },
})
