'use client'

import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { auditOptions } from './audit-queries'
import { downloadExport, type ExportOrder } from './download-export'

/** Pages of the audit, newest first: of one account, or of the workspace for null. */
export const useAudit = (accountId: string | null) => useInfiniteQuery(auditOptions(accountId))

/** Gets an export as a file; its error is a RefusedError where the server said why. */
export const useExport = () => useMutation({ mutationFn: (order: ExportOrder) => downloadExport(order) })
