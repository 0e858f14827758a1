import 'server-only'
import type { AccountModel } from '@/generated/sqlite/models'
import { toPhoneKey } from '@/lib/accounts/canonical'
import { toEmailKey } from '@/lib/accounts/email'
import { toLikeness } from '@/lib/accounts/likeness'
import type { Matches, SimilarAccount } from '@/lib/conflict/matches'
import type { Actor } from '@/lib/server/auth/actor'
import { toCompanyKey } from '@/lib/server/db/account-keys'
import { getDb } from '@/lib/server/db/client'
import { toStoredRecord } from './account-row'
import { isRestorable } from './refuse/deleted'
import { toExisting } from './refuse/duplicate'

/** What somebody is typing into an account; `except` is that account, where it is stored already. */
export interface MatchQuery {
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly company?: string | undefined
  readonly name?: string | undefined
  readonly except?: string | undefined
}

const maxSimilar = 5
/** A company with more accounts than this is compared by name with the newest of them alone. */
const maxCandidates = 200
const minLikeness = 0.5

/** The account that has the e-mail address already, and others that may be the same customer. Writes nothing. */
export async function findMatches({ workspaceId }: Actor, query: MatchQuery): Promise<Matches> {
  const others = { workspaceId, purgedAt: null, ...(query.except && { id: { not: query.except } }) }
  const existing = await findByEmail(others, query.email)
  const rows = await Promise.all([findByCompany(others, query), findByPhone(others, query.phone)])
  const similar = new Map(
    rows.flat().flatMap((found) => (found.id === existing?.id ? [] : [[found.id, found] as const])),
  )
  return {
    duplicate: existing && { pointer: '/email', existing: toExisting(existing) },
    similar: [...similar.values()].sort((a, b) => rank(a) - rank(b)).slice(0, maxSimilar),
  }
}

interface Others {
  readonly workspaceId: string
  readonly purgedAt: null
  readonly id?: { readonly not: string }
}

async function findByEmail(others: Others, email = ''): Promise<AccountModel | null> {
  const emailKey = toEmailKey(email)
  if (emailKey === null) return null
  const found = await getDb().reader.account.findFirst({ where: { ...others, emailKey } })
  // The next write of this address takes it from an account whose time to be restored is over.
  return found?.deletedAt && !isRestorable(found.deletedAt) ? null : found
}

async function findByPhone(others: Others, phone = ''): Promise<SimilarAccount[]> {
  const phoneKey = toPhoneKey(phone.normalize('NFC'))
  if (phoneKey === '') return []
  const rows = await getDb().reader.account.findMany({
    where: { ...others, deletedAt: null, phoneKey },
    orderBy: { updatedAt: 'desc' },
    take: maxSimilar + 1,
  })
  return rows.map((row) => toSimilar(row, 'phone'))
}

async function findByCompany(others: Others, { company = '', name = '' }: MatchQuery): Promise<SimilarAccount[]> {
  const companyKey = toCompanyKey(company.trim())
  if (companyKey === '' || name.trim() === '') return []
  const rows = await getDb().reader.account.findMany({
    where: { ...others, deletedAt: null, companyKey },
    orderBy: { updatedAt: 'desc' },
    take: maxCandidates,
  })
  return rows
    .map((row) => toSimilar(row, 'company'))
    .map((account) => ({ account, likeness: toLikeness(name, account.name) }))
    .filter(({ likeness }) => likeness >= minLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ account }) => account)
}

function toSimilar({ id, record }: AccountModel, because: SimilarAccount['because']): SimilarAccount {
  const { name, email, phone, company } = toStoredRecord(record)
  return { id, name, email, phone, company, because }
}

const rank = ({ because }: SimilarAccount): number => (because === 'phone' ? 0 : 1)
