'use client'

import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown, ExternalLink } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { toFirstName } from '@/components/accounts/person-name'
import { Avatar } from '@/components/ui/avatar'
import { buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { popupClass, popupItemClass } from '@/components/ui/popup'
import { Skeleton } from '@/components/ui/skeleton'
import { useIdentity } from '@/lib/client/identity'

/** Who this tab is, how to become somebody else, and how to be two people at once. Without demo people: nothing. */
export function PersonSwitch() {
  const t = useTranslations('shell')
  const { person, people, choose } = useIdentity()
  const path = usePathname()
  if (people.length === 0) return null
  if (!person) return <Skeleton className="h-9 w-11 rounded-full sm:w-28" />
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        aria-label={t('person.switch', { name: person.name, role: t(`roles.${person.role}`) })}
        className={buttonClass({ look: 'quiet' }, 'gap-2 rounded-full ps-1 pe-2')}
      >
        <Avatar name={person.name} className="border-you-edge/50 bg-you-tint text-you" />
        <bdi className="max-w-32 truncate max-sm:hidden">{person.name}</bdi>
        <ChevronDown aria-hidden className="text-muted max-sm:hidden" />
      </Menu.Trigger>
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
