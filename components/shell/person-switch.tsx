'use client'

import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from '@/components/ui/avatar'
import { buttonClass } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { useOnDemand } from '@/components/ui/use-on-demand'
import type { DemoPerson } from '@/lib/accounts/demo-person'
import { useIdentity } from '@/lib/client/identity'
import { SelfSwitch } from './self-switch'

const loadMenu = () => import('./person-menu').then(({ PersonMenu }) => PersonMenu)

/** Who this tab is, how to become somebody else, and how to be two people at once. Outside the demo: oneself. */
export function PersonSwitch() {
  const { person: chosen, people } = useIdentity()
  const person = people.find(({ id }) => id === chosen?.id)
  const [Menu, request] = useOnDemand(loadMenu)
  const [isWanted, setWanted] = useState(false)
  if (people.length === 0) return <SelfSwitch />
  if (!person) return <Skeleton className="h-9 w-11 rounded-full sm:w-28" />
  const button = <PersonButton person={person} onPointerEnter={request} onFocus={request} />
  if (isWanted && Menu) return <Menu person={person} trigger={button} />
  const open = () => {
    setWanted(true)
    request()
  }
  return (
    <PersonButton
      person={person}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={request}
      onFocus={request}
      onClick={open}
    />
  )
}

function PersonButton({ person, ...props }: ComponentProps<'button'> & { readonly person: DemoPerson }) {
  const t = useTranslations('shell')
  return (
    <button
      type="button"
      aria-label={t('person.switch', { name: person.name, role: t(`roles.${person.role}`) })}
      className={buttonClass({ look: 'quiet' }, 'gap-2 rounded-full ps-1 pe-2')}
      {...props}
    >
      <Avatar name={person.name} className="border-you-edge/50 bg-you-tint text-you" />
      <bdi className="max-w-32 truncate max-sm:hidden">{person.name}</bdi>
      <ChevronDown aria-hidden className="text-muted max-sm:hidden" />
    </button>
  )
}
