import 'server-only'
import type { Operations } from '../operation'
import { readable, signedIn } from '../refusals'

/** What was done in a workspace, and all that it has. */
export const auditOperations: Operations = {
  '/audit': {
    get: {
      id: 'listAudit',
      tag: 'Audit',
      summary: 'List what was done',
      description:
        'Newest first: in the workspace, or to one account and its money, after it was deleted or purged too. It holds who, when, what, from which version, the names of changed fields and how a conflict was settled, and never a value.',
      access: 'admin',
      parameters: ['accountId', 'limit', 'cursor'],
      answers: [{ status: 200, description: 'A page; `nextCursor` is null on the last one.', schema: 'AuditPage' }],
      refusals: [...signedIn, 'forbidden', ...readable, 'not-found'],
    },
  },
  '/export/{kind}': {
    get: {
      id: 'exportRecords',
      tag: 'Audit',
      summary: 'Export accounts, revisions or the audit',
      description:
        'A file that is written while it is read, in pages by key: each record is as it was when its page was read, and none comes twice. JSON Lines have the shapes of `AccountListItem`, of `RevisionWithAccount` with its `accountId`, and of `AuditItem`; the last line is `{"end":true,"count":…}`, and a file without it is not whole. In CSV, text that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe in front, and lists are JSON. Whatever fails on the way breaks the transfer off.',
      access: 'admin',
      parameters: ['format'],
      answers: [
        {
          status: 200,
          description: 'The file.',
          files: ['application/jsonl; charset=utf-8', 'text/csv; charset=utf-8'],
          headers: ['Content-Disposition'],
        },
      ],
      refusals: [...signedIn, 'forbidden', ...readable, 'not-found'],
    },
  },
}
