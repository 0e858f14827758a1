'use client'

import { type ReactNode, type RefObject, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { MergeDialogFrame } from '@/components/conflict/merge-dialog-frame'
import { PreparingBody } from '@/components/conflict/preparing-body'
import { FailureText } from '@/components/conflict/refusal/failure-text'
import type { Join, Joining } from '@/lib/client/duplicates/use-join'
import { useHasFailed, useOnDemand } from '@/lib/client/on-demand'
import { mergeSurfaces } from '../editor/use-merge-surfaces'

interface JoinDialogProps {
  /** What led to it, and has the focus after it. */
  readonly opener: RefObject<HTMLElement | null>
  readonly joining: Joining
  /** The account whose form the entry stands in; null for a new one. */
  readonly ownName: string | null
  readonly onDiscard: () => void
}

/** "An account with this email already exists": the merge dialog, between an entry and that account. */
export function JoinDialog(props: JoinDialogProps) {
  const { join } = props.joining
  return join && <OpenJoin {...props} join={join} />
}

function OpenJoin({ opener, joining, join, ownName, onDiscard }: JoinDialogProps & { readonly join: Join }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const surfaces = useOnDemand(mergeSurfaces, true)
  const hasFailed = useHasFailed(mergeSurfaces)
  const message = useMessage(joining, join)
  const { close } = joining
  const { survivor, session, isOpen } = join
  return (
    <MergeDialogFrame
      isOpen={isOpen}
      isReady={surfaces !== null}
      heading={heading}
      finalFocus={opener}
      onEscape={close}
    >
      {surfaces === null ? (
        <PreparingBody
          heading={heading}
          who={{ names: [survivor.name], isOwnTab: false }}
          hasFailed={hasFailed}
          onRetry={() => void mergeSurfaces.load().catch(() => {})}
          onPause={close}
        />
      ) : (
        <surfaces.JoinDialogBody
          heading={heading}
          session={session}
          survivor={survivor}
          ownName={ownName}
          isSaving={joining.isRunning}
          message={message}
          onAction={joining.decide}
          onSave={() => void joining.saveDecisions()}
          onPause={close}
          onDiscard={onDiscard}
        />
      )}
    </MergeDialogFrame>
  )
}

function useMessage({ failure }: Joining, { survivor, isBusy, isDeletedMeanwhile }: Join): ReactNode {
  const t = useTranslations('duplicates')
  const conflict = useTranslations('conflict')
  if (failure) return <FailureText refused={failure} />
  if (isDeletedMeanwhile) return t('deletedMeanwhile', { name: survivor.name })
  return isBusy ? conflict('notice.changingQuickly') : null
}
