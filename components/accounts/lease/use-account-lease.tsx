'use client'

import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { toChanged, toNewestEdit } from '@/lib/client/editor-state'
import { useIdentity } from '@/lib/client/identity'
import { warnBeforeMs } from '@/lib/client/leases/lease-state'
import type { LeaseView } from '@/lib/client/leases/lease-view'
import { useLease } from '@/lib/client/leases/use-lease'
import { usePresence } from '@/lib/client/live/use-presence'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { canEdit } from '../can-edit'
import { focusField } from '../field-pointer'
import { toFirstName } from '../person-name'
import { formatLeft } from './format-left'
import { HeldBanner } from './held-banner'
import { EndingBanner, OwnTabBanner, TakenBanner } from './lease-banners'

interface AccountLease {
  readonly isReadOnly: boolean
  /** What stands above the form: it was there before anybody typed, or ends the typing. */
  readonly top: ReactNode
  /** What came up while somebody types, at the foot: it moves no field. */
  readonly foot: ReactNode
  /** Announced, and seen where nothing stands at the foot. */
  readonly text: string
  /** A refused save is explained by one of these. */
  readonly explainsRefusal: boolean
}

/** Who is editing the account, and what that means for its form. */
export function useAccountLease(editor: AccountEditor, save: () => void): AccountLease {
  const t = useTranslations('leases')
  const { person } = useIdentity()
  const { state, drafts } = editor
  const present = usePresence(state.base.id)
  const control = useLease({
    accountId: state.base.id,
    canEdit: canEdit(person),
    isDirty: toChanged(state).size > 0,
    isRefused: state.failure?.code === 'locked',
    keepNow: drafts.keepNow,
    onFree: save,
  })
  const { view } = control
  useTitleWhileHidden(view.kind === 'freed' && control.state.isWatching ? sayLease(view, t) : null)

  const goBack = () => focusField(`/${toNewestEdit(state) ?? 'name'}`)
  const banner = toBanner()
  const isAtTop = view.kind === 'own-tab' || (view.kind === 'held' && !view.isRefused)
  return {
    isReadOnly: control.isReadOnly,
    top: isAtTop ? banner : null,
    foot: isAtTop ? null : banner,
    text: sayLease(view, t),
    explainsRefusal: view.kind === 'held' || view.kind === 'own-tab' || view.kind === 'taken' || view.kind === 'freed',
  }

  function toBanner(): ReactNode {
    switch (view.kind) {
      case 'held': {
        const isActive = present.some(({ id }) => id === view.lease.holder.id)
        const canTakeOver = person?.role === 'admin'
        return <HeldBanner {...{ view, control, isActive, canTakeOver }} onOpened={goBack} />
      }
      case 'own-tab':
        return <OwnTabBanner onEditHere={() => void editHere()} />
      case 'taken':
        return <TakenBanner name={toFirstName(view.by.name)} onMerge={merge} onLater={later} />
      case 'ending':
        return <EndingBanner until={view.until} onKeep={keep} />
      case 'ended':
      case 'down':
      case 'freed':
      case 'none':
        return null
    }
  }
  async function editHere() {
    if ((await control.takeOver()) === 'taken') goBack()
  }
  function merge() {
    control.editApart()
    if (editor.newer.news) editor.compare(editor.newer.news)
    else goBack()
  }
  function later() {
    control.putOff()
    goBack()
  }
  function keep() {
    control.renew()
    goBack()
  }
}

/** What is announced. What asks for an answer is a banner with a role of its own. */
function sayLease(view: LeaseView, t: ReturnType<typeof useTranslations<'leases'>>): string {
  switch (view.kind) {
    case 'ending':
      return t('ends', { left: formatLeft(warnBeforeMs) })
    case 'ended':
      return t('ended')
    case 'down':
      return t('down')
    case 'freed':
      return t('freed', { name: toFirstName(view.by.name) })
    case 'held':
    case 'own-tab':
    case 'taken':
    case 'none':
      return ''
  }
}

/** Says it in the tab's name to whoever looks at another one. */
function useTitleWhileHidden(text: string | null): void {
  useEffect(() => {
    if (text === null || document.visibilityState !== 'hidden') return
    const { title } = document
    document.title = text
    const restore = () => {
      document.title = title
    }
    document.addEventListener('visibilitychange', restore, { once: true })
    return () => {
      document.removeEventListener('visibilitychange', restore)
      restore()
    }
  }, [text])
}
