'use client'

import { type RefObject, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { toFileName, toMyVersion } from '../behaviour/my-version'
import { copyText, downloadText } from '../behaviour/take-along'
import { useKeptFocus } from '../behaviour/use-kept-focus'
import { useMergeFlow } from '../behaviour/use-merge-flow'
import { useMergeKeys } from '../behaviour/use-merge-keys'
import { useSingleKeys } from '../behaviour/use-single-keys'
import { useStatus } from '../behaviour/use-status'
import { LeftContext, MergeContext } from '../merge-context'
import type { MergeDialogProps, MergePanel } from '../merge-dialog'
import { useWords } from '../words'
import { DiscardStrip } from './discard-strip'
import { MergeFooter } from './merge-footer'
import { MergeHeader } from './merge-header'
import { MergeList } from './merge-list'
import { MergePreview } from './merge-preview'
import { ShortcutsDialog } from './shortcuts-dialog'
import { StepBar } from './step-bar'
import { ViewSwitch } from './view-switch'

/** On low screens the header scrolls away with the list, and only the foot stays; what has the focus keeps clear of it. */
const short = {
  frame: '[@media(max-height:40rem)]:scroll-pb-40 [@media(max-height:40rem)]:overflow-y-auto',
  body: '[@media(max-height:40rem)]:flex-none [@media(max-height:40rem)]:grid-rows-none',
  foot: 'bg-surface [@media(max-height:40rem)]:sticky [@media(max-height:40rem)]:bottom-0',
} as const

interface BodyProps extends Omit<MergeDialogProps, 'isOpen' | 'finalFocus'> {
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** What stands in the open dialog. */
export function MergeDialogBody(props: BodyProps) {
  const {
    session,
    who,
    isSaving = false,
    progress = null,
    message,
    notice,
    heading,
    onAction,
    onSave,
    onPause,
    onDiscard,
  } = props
  const words = useWords()
  const { t } = words
  const list = useRef<HTMLDivElement>(null)
  const [status, announce] = useStatus(isSaving ? (progress ?? t('progress.checking')) : null)
  const [areSingleKeysOn] = useSingleKeys()
  const [panel, setPanel] = useState<MergePanel | null>(props.panelAtFirst ?? null)
  const flow = useMergeFlow({ session, who, isSaving, list, announce, onAction, onSave })
  useKeptFocus(heading, session)
  const { rows, steps } = flow
  const { base, mine, theirs, actors } = session
  const records = { base, mine, theirs, actors }
  const hasOriginal = session.join === undefined
  const showShortcuts = () => setPanel('shortcuts')
  const onKeyDown = useMergeKeys({ ...flow, list, areSingleKeysOn, showShortcuts })
  const keepMerging = () => {
    setPanel(null)
    heading.current?.focus()
  }
  const menu = {
    onCopy: async () => announce(t((await copyText(toMyVersion(session, words))) ? 'more.copied' : 'more.notCopied')),
    onDownload: () => downloadText(toMyVersion(session, words), toFileName(session.mine.name, t)),
    onShortcuts: showShortcuts,
    onDiscard: () => setPanel('discard'),
  }
  return (
    <MergeContext value={{ records, who, hasOriginal, act: flow.act, goNext: flow.goNext, step: steps.current }}>
      <LeftContext value={flow.count.left}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the dialog; every one has a button */}
        <div className={cn('flex h-full flex-col', short.frame)} data-view={steps.view} onKeyDown={onKeyDown}>
          <MergeHeader flow={flow} heading={heading} intro={props.intro} more={menu} onPause={onPause} />
          {panel === 'discard' && <DiscardStrip onDiscard={onDiscard} onKeep={keepMerging} />}
          {notice && <NoticeStrip notice={notice} />}
          <ViewSwitch steps={steps} />
          <div
            className={cn(
              'grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] bg-canvas @min-[900px]/merge:grid-cols-[minmax(0,1fr)_20rem]',
              short.body,
            )}
          >
            <div
              ref={list}
              className={cn(
                'min-w-0 scroll-py-4 overflow-y-auto overscroll-contain px-6 py-5 @max-[600px]/merge:px-4 @max-[600px]/merge:py-4',
                steps.view === 'result' && '@max-[900px]/merge:hidden',
              )}
            >
              <MergeList flow={flow} />
            </div>
            <MergePreview
              rows={rows}
              className={cn(
                'min-w-0 overflow-y-auto overscroll-contain border-line bg-surface px-5 py-5 @min-[900px]/merge:border-s',
                steps.view === 'choices' && '@max-[900px]/merge:hidden',
              )}
            />
          </div>
          <div className={short.foot}>
            <StepBar flow={flow} />
            <div
              role="alert"
              className="bg-problem-tint px-6 py-3 text-sm text-problem empty:hidden @max-[600px]/merge:px-4"
            >
              {message}
            </div>
            <MergeFooter
              flow={flow}
              isSaving={isSaving}
              saveLabel={props.saveLabel}
              progress={progress}
              onPause={onPause}
            />
          </div>
          <div role="status" data-testid="merge-status" className="sr-only">
            {status}
          </div>
        </div>
      </LeftContext>
      <ShortcutsDialog isOpen={panel === 'shortcuts'} onClose={() => setPanel(null)} />
    </MergeContext>
  )
}

function NoticeStrip({ notice }: { readonly notice: NonNullable<MergeDialogProps['notice']> }) {
  const { t } = useWords()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-raised px-6 py-2.5 text-sm @max-[600px]/merge:px-4">
      <p className="min-w-0 flex-1 basis-60">{notice.text}</p>
      <Button size="small" onClick={notice.onUpdate}>
        {t('actions.updateNow')}
      </Button>
    </div>
  )
}
