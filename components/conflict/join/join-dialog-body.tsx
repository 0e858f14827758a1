'use client'

import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { MergeDialogBody } from '../frame/merge-dialog-body'
import type { Who } from '../names'
import { JoinIntro, type Survivor } from './join-intro'
import { JoinWords } from './join-words'

type BodyProps = ComponentProps<typeof MergeDialogBody>

export interface JoinDialogBodyProps extends Omit<BodyProps, 'who' | 'intro' | 'saveLabel' | 'notice'> {
  readonly survivor: Survivor
  /** The account whose form the entry stands in; null for a new one. */
  readonly ownName: string | null
}

/** The merge dialog where an entry is merged into an account that has its e-mail address already. */
export function JoinDialogBody({ survivor, ownName, ...props }: JoinDialogBodyProps) {
  const t = useTranslations('duplicates')
  const { name } = survivor
  const isDeleted = props.session.deletedBy !== undefined
  const who: Who = { names: [name], isOwnTab: false, isRecord: true }
  return (
    <JoinWords>
      <MergeDialogBody
        {...props}
        who={who}
        intro={<JoinIntro survivor={survivor} ownName={ownName} isDeleted={isDeleted} />}
        saveLabel={t(isDeleted ? 'restore' : 'merge', { name })}
      />
    </JoinWords>
  )
}
