'use client'

import { DoorOpen } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useSession } from '@/lib/client/session/use-session'

/** For who is signed in, but in no workspace any more. */
export function HomelessNote({ name }: { readonly name: string }) {
  const t = useTranslations('signIn')
  const { leave } = useSession()
  return (
    <EmptyState
      isPage
      icon={DoorOpen}
      title={t('homeless.title')}
      actions={<Button onClick={() => void leave()}>{t('menu.signOut')}</Button>}
    >
      {t('homeless.text', { name })}
    </EmptyState>
  )
}
