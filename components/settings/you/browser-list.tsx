'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAuthWords } from '@/components/sign-in/auth-words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import type { Browser } from '@/lib/accounts/sign-in'
import { useBrowsers } from '@/lib/client/session/use-browsers'
import { parseUserAgent } from './browser-name'

/** The browsers that somebody is signed in with, and the way to sign each of them out. */
export function BrowserList() {
  const { t, toReason } = useAuthWords()
  const { browsers, failure, readAgain, endOne, endOthers } = useBrowsers()
  const [said, setSaid] = useState('')
  const say = async (work: Promise<boolean>, done: string) => setSaid((await work) ? done : t('menu.failed'))
  if (browsers === null && failure !== null)
    return (
      <div role="alert" className="flex flex-wrap items-center gap-3 text-sm">
        {t('you.unread', { reason: toReason(failure) })}
        <Button size="small" onClick={() => void readAgain()}>
          {t('you.tryAgain')}
        </Button>
      </div>
    )
  if (browsers === null)
    return (
      <div role="status" aria-label={t('you.loading')}>
        <Skeleton className="h-14 w-full" />
      </div>
    )
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {browsers.map((browser) => (
          <BrowserRow key={browser.id} browser={browser} onEnd={() => void say(endOne(browser.id), t('you.oneOut'))} />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {browsers.length > 1 ? (
          <Button onClick={() => void say(endOthers(), t('you.othersOut'))}>{t('you.signOutOthers')}</Button>
        ) : (
          <p className="text-sm text-muted">{t('you.onlyHere')}</p>
        )}
        <span role="status" className="text-sm">
          {said}
        </span>
      </div>
    </>
  )
}

function BrowserRow({ browser, onEnd }: { readonly browser: Browser; readonly onEnd: () => void }) {
  const t = useTranslations('signIn.you')
  const { current, createdAt, lastSeenAt, userAgent } = browser
  const known = parseUserAgent(userAgent)
  const name = known.browser
    ? t('browserOn', { browser: known.browser, system: known.system ?? t('unknownSystem') })
    : t('unknownBrowser')
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-52">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {current && <Badge>{t('here')}</Badge>}
        </span>
        <span className="text-muted">
          {t.rich('lastSeen', {
            time: () => <RelativeTime at={lastSeenAt} />,
            since: () => <RelativeTime at={createdAt} />,
          })}
        </span>
      </div>
      {!current && (
        <Button size="small" aria-label={t('signOutOne', { browser: name })} onClick={onEnd}>
          {t('signOut')}
        </Button>
      )}
    </li>
  )
}
