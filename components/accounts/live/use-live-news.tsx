'use client'

import type { RefObject } from 'react'
import type { FieldName } from '@/lib/accounts/fields'
import { toChanged } from '@/lib/client/editor-state'
import { useIdentity } from '@/lib/client/identity'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { useAccountWords } from '../words'
import { FieldBadge } from './field-badge'
import { describeFollowed, describeNews } from './news-words'
import { StaleBanner } from './stale-banner'
import { UndoBanner } from './undo-banner'
import { useKeptPlace } from './use-kept-place'
import { useNewsActions } from './use-news-actions'

/** What an editor shows of other people's saves: one sentence, one banner, marks on fields. */
export function useLiveNews(editor: AccountEditor, saveButton: RefObject<HTMLElement | null>) {
  const words = useAccountWords()
  const myId = useIdentity().person?.id ?? null
  const { onBlur, keep } = useKeptPlace()
  const onNoPlace = () => saveButton.current?.focus({ preventScroll: true })
  const actions = useNewsActions({ editor, keepPlace: keep, onNoPlace })
  const { news, isPutOff, followed, fresh } = editor.newer
  const text = news && !isPutOff ? describeNews(news, myId, words) : null
  const undoNote = editor.state.conflict === null ? actions.undoNote : null
  const isUntouched = toChanged(editor.state).size === 0

  const badge = (field: FieldName) =>
    news?.contested.includes(field) && isShort(field) ? (
      <FieldBadge
        news={news}
        field={field}
        myId={myId}
        onUse={() => actions.use(news, field)}
        onKeep={() => actions.keep(news, field)}
      />
    ) : null

  return {
    onBlur,
    form: { fresh, badge },
    text: text?.title ?? undoNote?.title ?? (followed && isUntouched ? describeFollowed(followed, myId, words) : ''),
    banner:
      news && text ? (
        <StaleBanner
          text={text}
          onAdd={() => actions.add(news)}
          onCompare={() => actions.compare(news)}
          onLater={() => actions.later(news)}
        />
      ) : (
        undoNote && <UndoBanner note={undoNote} />
      ),
  }
}

/** One value, where one or the other can be taken; texts and lists are compared instead. */
const isShort = (field: FieldName): boolean => field !== 'notes' && field !== 'tags' && field !== 'contacts'
