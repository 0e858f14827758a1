'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

/** Asks before a link, a reload or a closed tab would lose what was typed. */
export function UnsavedGuard({ isDirty }: { isDirty: boolean }) {
  const t = useTranslations('accounts.form.leave')
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)

  useEffect(() => {
    if (!isDirty) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = findInternalLink(event)
      if (!link) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(link)
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [isDirty])

  return (
    <ConfirmDialog
      isOpen={target !== null}
      onClose={() => setTarget(null)}
      title={t('title')}
      description={t('text')}
      cancelLabel={t('stay')}
      confirmLabel={t('leave')}
      onConfirm={() => {
        if (target === null) return
        setTarget(null)
        // Any page of this app; the address came from a link of it.
        router.push(target as Parameters<typeof router.push>[0])
      }}
    />
  )
}

/** Where a plain press on a link of this app leads; null for every other press. */
function findInternalLink(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!isPlain || !link || link.target === '_blank' || link.hasAttribute('download')) return null
  const url = new URL(link.href)
  const isSamePage = url.pathname === location.pathname && url.search === location.search
  return url.origin === location.origin && !isSamePage ? `${url.pathname}${url.search}` : null
}
