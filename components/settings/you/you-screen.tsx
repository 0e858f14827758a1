'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { useIdentity } from '@/lib/client/identity'
import { useSession } from '@/lib/client/session/use-session'
import { Section } from '../parts/section'
import { BrowserList } from './browser-list'
import { ChangePassword } from './change-password'

/** Who somebody is, their password, and the browsers that they are signed in with. */
export function YouScreen() {
  const t = useTranslations('signIn')
  const { person, signedIn } = useIdentity()
  const { leave } = useSession()
  const [hasFailed, setFailed] = useState(false)
  if (signedIn === null) return <p className="text-sm text-muted">{person && t('you.demo', { name: person.name })}</p>
  const { name, email } = signedIn.person
  return (
    <div className="grid gap-10">
      <Section title={t('you.who')}>
        <div className="flex flex-wrap items-center gap-3">
          <Avatar name={name} className="size-10 border-you-edge/50 bg-you-tint text-you" />
          <div className="min-w-0 flex-1 basis-40">
            <bdi className="block truncate font-medium">{name}</bdi>
            <span className="block truncate text-sm text-muted">{email}</span>
          </div>
          <Button onClick={() => void leave().then((isOut) => setFailed(!isOut))}>{t('menu.signOut')}</Button>
        </div>
        <p role="alert" className="mt-3 text-sm text-problem empty:hidden">
          {hasFailed && t('menu.failed')}
        </p>
      </Section>
      <Section title={t('you.change')} text={t('you.changeText')}>
        <ChangePassword email={email} />
      </Section>
      <Section title={t('you.browsers')} text={t('you.browsersText')}>
        <BrowserList />
      </Section>
    </div>
  )
}
