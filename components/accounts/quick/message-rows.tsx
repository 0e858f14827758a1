'use client'

import { useTranslations } from 'use-intl'
import type { AccountListItem } from '@/lib/accounts/revision'
import { isFromRow, type QuickField, type RefusedEdit } from '@/lib/client/quick/quick-edit'
import type { QuickRow } from '@/lib/client/quick/quick-row'
import { tableColumns } from '../list/table-columns'
import { focusControl, toMessageId } from './control-ids'
import { isMoot } from './message-words'
import { RefusedMessage } from './refused-message'

interface MessageRowsProps {
  readonly account: AccountListItem
  readonly row: QuickRow | undefined
}

/** What is told below a row of edits that were made in it. */
export function MessageRows({ account, row }: MessageRowsProps) {
  return toMessages(account, row).map((refused) => (
    <MessageRow key={refused.field} account={account} refused={refused} />
  ))
}

const shownFields: readonly QuickField[] = ['status', 'tags']

/** The messages of a row; one that came true meanwhile is none. */
export const toMessages = (account: AccountListItem, row: QuickRow | undefined): RefusedEdit[] =>
  shownFields.flatMap((field) => {
    const refused = row?.refused[field]
    return refused && isFromRow(refused) && !isMoot(refused, account) ? [refused] : []
  })

function MessageRow({ account, refused }: { account: AccountListItem; refused: RefusedEdit }) {
  const t = useTranslations('quick.refused')
  const fields = useTranslations('fields')
  const { id, name } = account
  const { field } = refused
  return (
    <tr className="max-md:-mt-2 max-md:block">
      {/* A cell that spans more columns than a tablet shows would add one of its own. */}
      <td className="border-b border-line max-xl:hidden" />
      <td colSpan={tableColumns.length} className="max-md:block md:border-b md:border-line md:px-2 md:pb-3 lg:px-3">
        <div
          role="alert"
          aria-label={t('name', { name, field: fields(field) })}
          className="rounded-lg border border-line border-s-2 border-s-them-edge bg-raised/60 px-3 py-2.5"
        >
          <RefusedMessage
            refused={refused}
            stored={account}
            textId={toMessageId(id, field)}
            onSettle={() => focusControl(id, field)}
          />
        </div>
      </td>
    </tr>
  )
}
