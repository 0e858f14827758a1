'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { useAccountSearch, useTransferSide } from '@/lib/client/transfers/use-transfers'

interface AccountFilterProps {
  readonly accountId: string | null
  /** What its entries call it, where the account itself cannot be read any more. */
  readonly knownName: string | undefined
  readonly onChoose: (accountId: string | null) => void
}

/** One account, found by typing, or all of them. */
export function AccountFilter({ accountId, knownName, onChoose }: AccountFilterProps) {
  const t = useTranslations('audit.filter')
  const [text, setText] = useState('')
  const search = useAccountSearch(text)
  const { account } = useTransferSide(accountId)
  const items = (search.data?.pages[0]?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const label = items.find(({ value }) => value === accountId)?.label ?? account?.name ?? knownName ?? t('former')
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={t('label')} controlId="audit-account" className="w-full sm:w-72">
        <Combobox
          id="audit-account"
          items={items}
          value={accountId === null ? null : { value: accountId, label }}
          onValueChange={(item) => onChoose(item?.value ?? null)}
          onSearch={setText}
          placeholder={t('all')}
          openLabel={t('open')}
          emptyText={t('noMatch')}
          isSearching={search.isFetching && search.isPlaceholderData}
          searchingText={t('searching')}
          isReadOnly={false}
        />
      </Field>
      {accountId !== null && (
        <Button look="quiet" onClick={() => onChoose(null)}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}
