'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Select } from '@/components/ui/select'
import { type Member, type Role, roles } from '@/lib/accounts/membership'
import { useChangeRole, useRemoveMember } from '@/lib/client/settings/use-membership'
import { ConfirmAction } from '../parts/confirm-action'
import { TableCell, TableRow } from '../parts/row-table'
import { WhyNot } from '../parts/why-not'

interface MemberRowProps {
  readonly member: Member
  readonly isSelf: boolean
  /** Is it an admin who looks at it? */
  readonly isAdmin: boolean
  readonly onNews: (text: string) => void
}

/** A member, with what may be done about them. */
export function MemberRow({ member, isSelf, isAdmin, onNews }: MemberRowProps) {
  const t = useTranslations('settings')
  const m = useTranslations('settings.members')
  const [question, setQuestion] = useState<'remove' | 'down' | null>(null)
  const [wanted, setWanted] = useState<Role>(member.role)
  const change = useChangeRole()
  const removal = useRemoveMember()
  const { id, name, role, email, joinedAt } = member

  const tellRole = ({ role: now }: Member) => {
    setQuestion(null)
    onNews(m('changed', { name, role: now }))
    // What this page offers depends on one's own role, and so does every other one.
    if (isSelf) window.location.reload()
  }
  const choose = async (next: Role) => {
    if (next === role || change.isPending) return
    setWanted(next)
    if (isSelf) return setQuestion('down')
    const done = await change.run({ id, role: next })
    if (done !== null) tellRole(done.data)
  }
  const gone = () => {
    setQuestion(null)
    if (isSelf) window.location.assign('/accounts')
    else onNews(m('removed', { name }))
  }
  const options = roles.map((value) => ({ value, label: t(`roles.${value}`) }))
  const refusedRole = question === null && change.refusal
  return (
    <TableRow>
      <TableCell>
        <span className="flex min-w-0 items-center gap-2.5">
          <Avatar name={name} />
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-2">
              <bdi className="min-w-0 font-medium wrap-anywhere">{name}</bdi>
              {isSelf && <Badge look="you">{m('you')}</Badge>}
            </span>
            {email && (
              <bdi dir="ltr" className="block truncate text-muted">
                {email}
              </bdi>
            )}
          </span>
        </span>
      </TableCell>
      <TableCell>
        {isAdmin ? (
          <Select
            aria-label={m('roleOf', { name })}
            options={options}
            value={change.isPending ? wanted : role}
            onValueChange={(next) => void choose(next)}
          />
        ) : (
          t(`roles.${role}`)
        )}
        {refusedRole && (
          <div role="alert" className="mt-1.5 text-sm text-problem">
            <WhyNot refusal={refusedRole} frame={(reason) => m('notChanged', { reason })} />
          </div>
        )}
      </TableCell>
      <TableCell isBeside className="text-muted">
        {joinedAt === null ? m('fromStart') : m.rich('since', { time: () => <RelativeTime at={joinedAt} /> })}
      </TableCell>
      <TableCell isBeside className="md:text-end">
        {(isAdmin || isSelf) && (
          <Button
            look="quiet"
            size="small"
            className="text-muted hover:text-problem max-md:-me-2.5"
            aria-label={isSelf ? m('leaveIt') : m('removeOne', { name })}
            onClick={() => setQuestion('remove')}
          >
            {m(isSelf ? 'leave' : 'remove')}
          </Button>
        )}
        <ConfirmAction
          isOpen={question === 'remove'}
          action={removal}
          input={id}
          onClose={() => setQuestion(null)}
          onDone={gone}
          words={{
            title: isSelf ? m('leaveQuestion') : m('removeQuestion', { name }),
            text: m(isSelf ? 'leaveText' : 'removeText'),
            confirm: m(isSelf ? 'leaveConfirm' : 'removeConfirm'),
            busy: m(isSelf ? 'leaving' : 'removing'),
            refused: (reason) => m('notRemoved', { reason }),
          }}
        />
        <ConfirmAction
          isOpen={question === 'down'}
          action={change}
          input={{ id, role: wanted }}
          onClose={() => setQuestion(null)}
          onDone={tellRole}
          words={{
            title: m('downQuestion'),
            text: m('downText'),
            confirm: m('downConfirm'),
            busy: m('downing'),
            cancel: m('stay'),
            refused: (reason) => m('notChanged', { reason }),
          }}
        />
      </TableCell>
    </TableRow>
  )
}
