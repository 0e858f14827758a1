'use client'

import { useLocale, useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatDayAndTime } from '@/components/ui/format-time'
import { toIntlLocale } from '@/components/ui/intl-locale'
import { useToast } from '@/components/ui/toast'
import type { DraftOffer } from '@/lib/client/drafts/use-kept-drafts'
import { useIdentity } from '@/lib/client/identity'
import { toFirstName } from '../person-name'

/** What was typed before and never saved, with the ways to go on with it. */
export function DraftBanner({ offer }: { readonly offer: DraftOffer }) {
  const t = useTranslations('drafts')
  const label = useTranslations('fields')
  const locale = useLocale()
  const toast = useToast()
  const { person } = useIdentity()
  const { savedSince } = offer
  const list = new Intl.ListFormat(toIntlLocale(locale), { type: 'unit' })
  const discard = () => {
    const undo = offer.discard()
    toast.add({ title: t('discarded'), actions: [{ label: t('undo'), onClick: undo }], stays: true })
  }
  return (
    <Banner
      role="status"
      title={t('unsaved', {
        when: formatDayAndTime(offer.at, locale),
        fields: list.format(offer.fields.map((field) => label(field))),
      })}
      actions={
        <>
          <Button size="small" onClick={offer.restore}>
            {t('restore')}
          </Button>
          {offer.compare && (
            <Button size="small" look="quiet" onClick={offer.compare}>
              {t('compare')}
            </Button>
          )}
          <Button size="small" look="quiet" onClick={discard}>
            {t('discard')}
          </Button>
        </>
      }
    >
      {savedSince &&
        t('savedSince', { who: savedSince.id === person?.id ? 'you' : 'other', name: toFirstName(savedSince.name) })}
    </Banner>
  )
}
