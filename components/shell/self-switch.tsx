'use client'

import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ComponentProps, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from '@/components/ui/avatar'
import { buttonClass } from '@/components/ui/button'
import { useOnDemand } from '@/components/ui/use-on-demand'
import type { SignedInTab } from '@/lib/accounts/demo-person'
import { useIdentity } from '@/lib/client/identity'
import { toSignInPath } from '@/lib/client/session/next-path'

const loadMenu = () => import('./self-menu').then(({ SelfMenu }) => SelfMenu)

/** Who is signed in, with what they can do about it; or the way to sign in. */
export function SelfSwitch() {
  const t = useTranslations('signIn')
  const { signedIn } = useIdentity()
  const path = usePathname()
  const [Menu, request] = useOnDemand(loadMenu)
  const [isWanted, setWanted] = useState(false)
  if (signedIn === null)
    return (
      <Link
        href={path.startsWith('/sign-') ? '/sign-in' : toSignInPath(path)}
        className={buttonClass({ look: 'quiet' })}
      >
        {t('submit')}
      </Link>
    )
  const button = <SelfButton signedIn={signedIn} onPointerEnter={request} onFocus={request} />
  if (isWanted && Menu) return <Menu signedIn={signedIn} trigger={button} />
  const open = () => {
    setWanted(true)
    request()
  }
  return (
    <SelfButton
      signedIn={signedIn}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={request}
      onFocus={request}
      onClick={open}
    />
  )
}

function SelfButton({ signedIn, ...props }: ComponentProps<'button'> & { readonly signedIn: SignedInTab }) {
  const t = useTranslations('signIn')
  const shell = useTranslations('shell')
  const { person, workspaces, workspaceId } = signedIn
  const workspace = workspaces.find(({ id }) => id === workspaceId)
  const role = workspace ? shell(`roles.${workspace.role}`) : t('homeless.title')
  return (
    <button
      type="button"
      aria-label={t('menu.label', { name: person.name, role })}
      className={buttonClass({ look: 'quiet' }, 'gap-2 rounded-full ps-1 pe-2')}
      {...props}
    >
      <Avatar name={person.name} className="border-you-edge/50 bg-you-tint text-you" />
      <bdi className="max-w-32 truncate max-sm:hidden">{person.name}</bdi>
      <ChevronDown aria-hidden className="text-muted max-sm:hidden" />
    </button>
  )
}
