'use client'

import { Menu } from '@base-ui/react/menu'
import { Check, ExternalLink, Settings } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactElement } from 'react'
import { useTranslations } from 'use-intl'
import { toFirstName } from '@/components/accounts/person-name'
import { Avatar } from '@/components/ui/avatar'
import { cn } from '@/components/ui/cn'
import { popupClass, popupItemClass } from '@/components/ui/popup'
import type { DemoPerson } from '@/lib/accounts/demo-person'
import { useIdentity } from '@/lib/client/identity'

interface PersonMenuProps {
  readonly person: DemoPerson
  readonly trigger: ReactElement
}

/** The people whom this tab may act as. It is open from the start: somebody asked for it before it was here. */
export function PersonMenu({ person, trigger }: PersonMenuProps) {
  const t = useTranslations('shell')
  const { people, choose } = useIdentity()
  const path = usePathname()
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className="z-30 outline-none" align="end" sideOffset={6}>
          <Menu.Popup className={`${popupClass} w-72 max-w-(--available-width)`}>
            <Menu.Group>
              <Menu.GroupLabel className={labelClass}>{t('person.tab')}</Menu.GroupLabel>
              <Menu.RadioGroup value={person.slug} onValueChange={choose}>
                {people.map(({ slug, name, role }) => (
                  <Menu.RadioItem key={slug} value={slug} closeOnClick className={itemClass}>
                    <Avatar name={name} />
                    <span className="min-w-0 flex-1">
                      <bdi className="block truncate font-medium">{name}</bdi>
                      <span className="block text-xs text-muted">{t(`roles.${role}`)}</span>
                    </span>
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden className="size-4 text-accent" />
                    </Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className="my-1 h-px bg-line" />
            <Menu.LinkItem render={<Link href="/settings" />} closeOnClick className={itemClass}>
              <Settings aria-hidden className="mx-1.5 size-4 text-muted" />
              {t('person.settings')}
            </Menu.LinkItem>
            {people
              .filter(({ slug }) => slug !== person.slug)
              .map(({ slug, name }) => (
                <Menu.LinkItem
                  key={slug}
                  href={`${path}?as=${slug}`}
                  target="_blank"
                  // Without an opener the new tab starts with a session of its own.
                  rel="noopener"
                  closeOnClick
                  className={itemClass}
                >
                  <ExternalLink aria-hidden className="mx-1.5 size-4 text-muted rtl:-scale-x-100" />
                  <span className="min-w-0 truncate">{t('person.another', { name: toFirstName(name) })}</span>
                </Menu.LinkItem>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const labelClass = 'px-3 pt-2 pb-1 text-xs font-medium text-muted'
const itemClass = cn(popupItemClass, 'flex gap-2.5')
