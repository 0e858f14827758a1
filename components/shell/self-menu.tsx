'use client'

import { Menu } from '@base-ui/react/menu'
import { Check, LogOut, Settings } from 'lucide-react'
import Link from 'next/link'
import type { ReactElement } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import { popupClass, popupItemClass } from '@/components/ui/popup'
import { useToast } from '@/components/ui/toast'
import type { SignedInTab } from '@/lib/accounts/demo-person'
import { useSession } from '@/lib/client/session/use-session'

interface SelfMenuProps {
  readonly signedIn: SignedInTab
  readonly trigger: ReactElement
}

/** The workspaces of who is signed in, their settings, and the way out. It is open from the start. */
export function SelfMenu({ signedIn, trigger }: SelfMenuProps) {
  const t = useTranslations('signIn.menu')
  const shell = useTranslations('shell')
  const { leave, goTo } = useSession()
  const toast = useToast()
  const { person, workspaces, workspaceId } = signedIn
  const run = async (work: Promise<boolean>) => {
    if (!(await work)) toast.add({ title: t('failed') })
  }
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className="z-30 outline-none" align="end" sideOffset={6}>
          <Menu.Popup className={`${popupClass} w-72 max-w-(--available-width)`}>
            <div className="border-b border-line px-3 py-2 text-sm">
              <bdi className="block truncate font-medium">{person.name}</bdi>
              <span className="block truncate text-muted">{person.email}</span>
            </div>
            {workspaces.length > 0 && (
              <Menu.Group>
                <Menu.GroupLabel className="px-3 pt-2 pb-1 text-xs font-medium text-muted">
                  {t('workspaces')}
                </Menu.GroupLabel>
                <Menu.RadioGroup value={workspaceId} onValueChange={(id: string) => void run(goTo(id))}>
                  {workspaces.map(({ id, name, role }) => (
                    <Menu.RadioItem key={id} value={id} closeOnClick className={itemClass}>
                      <span className="min-w-0 flex-1">
                        <bdi className="block truncate font-medium">{name}</bdi>
                        <span className="block text-xs text-muted">{shell(`roles.${role}`)}</span>
                      </span>
                      <Menu.RadioItemIndicator>
                        <Check aria-hidden className="size-4 text-accent" />
                      </Menu.RadioItemIndicator>
                    </Menu.RadioItem>
                  ))}
                </Menu.RadioGroup>
              </Menu.Group>
            )}
            <Menu.Separator className="my-1 h-px bg-line" />
            <Menu.LinkItem render={<Link href="/settings/you" />} closeOnClick className={itemClass}>
              <Settings aria-hidden className="size-4 text-muted" />
              {t('settings')}
            </Menu.LinkItem>
            <Menu.Item onClick={() => void run(leave())} className={itemClass}>
              <LogOut aria-hidden className="size-4 text-muted rtl:-scale-x-100" />
              {t('signOut')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const itemClass = cn(popupItemClass, 'flex items-center gap-2.5')
