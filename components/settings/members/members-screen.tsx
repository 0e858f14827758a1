'use client'

import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { useMembers, useSelf } from '@/lib/client/settings/use-membership'
import { Reading, ReadingSkeleton } from '../parts/reading'
import { Section } from '../parts/section'
import { Invitations } from './invitations'
import { MemberList } from './member-list'

/** Who is in the workspace, and who is invited. */
export function MembersScreen() {
  const t = useTranslations('settings')
  const self = useSelf()
  const query = useMembers()
  const isAdmin = self?.role === 'admin'
  return (
    <div className="grid gap-12">
      <Section title={t('members.title')} text={t('members.text')}>
        {self !== null && !isAdmin && <Banner title={t('members.readOnly')} />}
        {self === null ? (
          <ReadingSkeleton />
        ) : (
          <Reading query={query}>{({ items }) => <MemberList members={items} selfId={self.id} />}</Reading>
        )}
      </Section>
      {self !== null && (
        <Section title={t('invitations.title')} text={t('invitations.text')}>
          {isAdmin ? <Invitations /> : <Banner title={t('invitations.readOnly')} />}
        </Section>
      )}
    </div>
  )
}
